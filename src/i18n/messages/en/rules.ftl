# Rules, blocks, reports, notes and saved words
note-fault-empty = Write the note.
note-fault-long = The note has more than { 2000 } characters; make it shorter.
audit-act-add-block = Blocked
audit-act-remove-block = Block removed
audit-act-add-note = Note written
audit-act-remove-note = Note removed

# -- reports
comment-report = Report
comment-report-of = Report the comment by { $name }
comment-reported = Thank you. Your report is with the moderators.
report-title = Report a comment
report-lead = Moderators read what is reported and decide. Nobody else learns that you reported it.
report-reason = What is wrong with it?
report-reason-spam = Advertising
report-reason-insult = Insulting
report-reason-personal = Personal data of others
report-reason-off-topic = Off topic
report-reason-other = Something else
report-words = In your words
report-words-hint = Needed for “Something else”. At most { 500 } characters.
report-code-lead = Much is reported from your network today. Type the code to send the report.
report-code-later = Much is reported from your network today, and no code can be shown right now. Please try again later.
report-send = Send the report
report-leave = Back to the comment
report-fault-reason = Choose what is wrong with it.
report-fault-words = Say in a few words what is wrong with it.
report-fault-long = This has more than { 500 } characters; make it shorter.
reports-n =
    { $n ->
        [one] Reported by one reader
       *[other] Reported by { $n } readers
    }
audit-act-report = Reported by a reader

# -- rules
fault-blocked = Comments from you are not taken here.
fault-blocked-until = Comments from you are not taken here until { $date }.
fault-name-reserved = This name is reserved for the people of this site. Please choose another one.
reason-house-all = The rules of this site: everything waits
reason-house-new = The rules of this site: nothing by this writer was published before
reason-house-links =
    { $n ->
        [one] The rules of this site: one link
       *[other] The rules of this site: { $n } links
    }
reason-house-network = The rules of this site: network { $what }
reason-house-name = The name is like a reserved one: { $what }
house-parts = Rules
house-part-rules = Rules
house-part-lists = Words and domains
house-part-blocks = Blocks
house-part-replies = Saved words
desk-place-rules = Rules
policies-title = Rules
policies-lead = What becomes of new comments, beside what each article says of itself. Try a change on the newest comments before you save it.
policies-general = For all comments
policies-general-lead = Without any of these, articles decide: their comments wait, or are published when nothing speaks against them.
policies-save = Save
policies-rehearse = See what it would have done
policy-hold-all = Everything waits, whoever writes it
policy-hold-new = The first comment of every writer waits
policy-publish-known = Publish writers at once who have so many approved comments
policy-publish-known-hint = Empty: two. Zero: nobody is published at once for that.
policy-hold-links = A comment with so many links waits
policy-close-after = Close the comments of an article after so many days
policy-close-after-hint = Counted from its date of publication. Empty: never.
policies-entries = Names, networks, articles
policies-entries-lead = Words, patterns and domains have a page of their own.
policy-what = What
policy-per-hour =
    { $n ->
        [one] after one comment an hour
       *[other] after { $n } comments an hour
    }
policy-kind-name = Reserved name
policy-kind-network = Network
policy-kind-slow = Slow mode
policy-add-name = Reserve a name for the house
policy-name-hint = Also in other letters that look the same. * at an end stands for anything.
policy-add-network = Watch a network
policy-network-hint = Like 203.0.113.0/24 or 2001:db8::/48. A network of this size or smaller is kept as a hash: you will not see it again.
policy-label = Your name for it
policy-add-slow = Slow an article down
policy-article = Article
policy-slow-n = From so many comments an hour on all further ones wait
policy-action-refuse = Refuse
policy-action-publish = Publish
policy-trial-title = What would happen to this?
policy-trial-lead = By the rules and lists as they are saved. Nothing is stored.
policy-trial-known = Approved comments of its writer
policy-trial-from = Sent from (IP address)
policy-trial-open = On an article that publishes at once
policy-fault-number = Enter a number, or nothing.
policy-fault-long = This is too long: at most 100 characters.
policy-fault-name = A name needs at least two letters.
policy-fault-network = This is not a network. Write it like 203.0.113.0/24.
policy-fault-article = Choose an article.
policy-fault-kind = Choose what the rule is about.
policy-fault-full = There is no room for more. Remove something first.
policies-saved = The rules are saved.
policies-same = Nothing has changed.
policy-added = Saved: { $text }
policy-removed = Removed: { $text }
rehearsal-title = What it would have done
rehearsal-lead =
    { $n ->
        [0] There is no comment to try it on yet.
        [one] Tried on one comment. Networks of earlier comments are not known any more; what other programs said then is kept.
       *[other] Tried on the newest { $n } comments. Networks of earlier comments are not known any more; what other programs said then is kept.
    }
rehearsal-fate = What becomes of them
rehearsal-now = Rules of now
rehearsal-then = After the change
rehearsal-actual = In fact
rehearsal-differing =
    { $n ->
        [0] Nothing would differ.
        [one] One comment would differ:
       *[other] { $n } comments would differ:
    }
rehearsal-comments = Comments that would differ
rehearsal-undecided = no moderator decided
rehearsal-save = Nothing is saved yet. Save it below if this is what you want.
fate-published = Published at once
fate-held = Waits
fate-spam = Spam folder
fate-refused = Refused
audit-act-put-policy = Rule saved
audit-act-remove-policy = Rule removed
# -- blocks
blocks-title = Blocks
blocks-lead = Whose comments are not taken. They are told so, and until when; the reason is seen only here.
block-add = Block somebody
block-kind = By
block-kind-author = Browser
block-kind-address = Email address
block-kind-network = Network
block-who = Who
block-who-hint = The address of one of their comments. A network known from a comment is blocked until midnight (UTC) at most.
block-who-hint-admin = The address of one of their comments, an email address, or a network like 203.0.113.0/24. A network known from a comment is blocked until midnight (UTC) at most.
block-for = For
block-for-day = One day
block-for-week = One week
block-for-month = 30 days
block-for-year = One year
block-for-ever = For ever
block-do = Block
blocks-list = Blocked
block-whom = Who
block-until = Until
block-remove = Remove the block
block-hidden = hidden
block-over = ended
blocks-empty = Nobody is blocked.
block-done = Blocked.
block-removed = The block is removed.
block-fault-kind = Choose whom to block, and for how long.
block-fault-address = This does not look like an email address.
block-fault-network = Only networks of one house can be blocked: /24 or one address, /48 or narrower. Write wider ones into the rules.
block-fault-comment = There is no such comment.
# -- saved words
replies-title = Saved words
replies-lead = Answers of the house, and reasons for rejecting, each in one language.
replies-add = Save words
reply-kind-reply = Answer
reply-kind-reason = Reason for rejecting
reply-lang = Language
reply-name = Name in lists
reply-words = Words
reply-keep = Save
replies-replies = Answers
replies-reasons = Reasons for rejecting
replies-empty = Nothing is saved yet.
reply-fault-lang = Choose a language.
reply-fault-title = Enter a name of at most 80 characters.
reply-fault-body = Enter at most 2,000 characters.
reply-fault-reason = Enter at most 500 characters.
reply-kept = Saved: { $text }
audit-act-add-reply = Saved words added
audit-act-remove-reply = Saved words removed
reason-any-house-links = The rules of this site: links
reason-any-house-network = The rules of this site: network
reason-any-house-name = The name is like a reserved one
