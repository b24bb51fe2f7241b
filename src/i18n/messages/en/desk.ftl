# The desk
desk-name = Desk
desk-skip = Skip to the list
desk-places = Sections
desk-languages = Language
desk-place-overview = Overview
desk-place-comments = Comments
desk-place-log = Log
desk-place-ratings = Ratings
desk-place-exports = Exports
desk-sign-out = Log out
desk-role-admin = Administrator
desk-role-moderator = Moderator

desk-overview-title = Overview
desk-overview-waiting = Waiting
desk-overview-spam = Spam
desk-overview-published = Published
desk-overview-go =
    { $n ->
        [one] Read the waiting comment
       *[other] Read the { $n } waiting comments
    }
desk-overview-done = All done. No comment is waiting.
desk-overview-recent = Latest decisions

desk-comments-title = Comments
desk-comments-oldest-first = Oldest first
desk-comments-newest-first = Newest first
desk-states = State
desk-state-held = Waiting
desk-state-published = Published
desk-state-rejected = Rejected
desk-state-spam = Spam
desk-state-trashed = Trash
desk-state-withdrawn = Withdrawn
desk-empty-held = All done. No comment is waiting.
desk-empty-other = There is nothing here.
desk-empty-look = See what was taken for spam

desk-case-parent = In reply to { $name }:
desk-case-website = Website
desk-why = Why it is here
desk-why-sum = Sum
desk-why-rules = Judged by
desk-why-policy = New writers are read before they are published.
desk-past = History: { $sent } sent, { $approved } approved.
desk-case-nobody = the program

desk-approve = Approve
desk-reject = Reject
desk-spam = Spam
desk-not-spam = Not spam
desk-trash = Trash
desk-undo = Undo
desk-undo-together = Undo all { $n } of this deed
desk-reject-open = Reject…
desk-reason = Reason
desk-reason-none = No reason given
desk-reason-off-topic = Off topic
desk-reason-insult = Insulting
desk-reason-advert = Advertising
desk-reason-personal = Personal data of others
desk-reason-empty = Says nothing
desk-reason-duplicate = Sent before
desk-reason-note = Note
desk-reason-note-hint = Seen only on the desk.

desk-did-approve = Approved
desk-did-reject = Rejected
desk-did-spam = Marked as spam
desk-did-not-spam = Marked as not spam
desk-did-trash = Moved to trash
desk-did-undo = Undone
desk-done-approve = The comment by { $name } is published.
desk-done-reject = The comment by { $name } is rejected.
desk-done-spam = The comment by { $name } is marked as spam.
desk-done-not-spam = The comment by { $name } is not spam. It waits for a decision.
desk-done-trash = The comment by { $name } is in the trash.
desk-done-undo = The comment by { $name } is back where it was.
desk-done-many =
    { $n ->
        [one] Done for one comment.
       *[other] Done for { $n } comments.
    }
desk-done-some = Done: { $n }. Decided meanwhile and left as they were: { $missed }.

desk-bulk = Bulk actions
desk-bulk-all = All on this page
desk-bulk-apply = Apply
desk-bulk-none = No comment was selected.
desk-bulk-select = Select the comment by { $name }

desk-decided-title = Decided already
desk-already-approve = This comment was already approved by { $who }, { $when }.
desk-already-reject = This comment was already rejected by { $who }, { $when }.
desk-already-spam = This comment was already marked as spam by { $who }, { $when }.
desk-already-not-spam = This comment was already marked as not spam by { $who }, { $when }.
desk-already-trash = This comment was already moved to the trash by { $who }, { $when }.
desk-already-undo = The last decision on this comment was already undone by { $who }, { $when }.
desk-already-changed = This comment has changed since you opened the list. Please read it again.
desk-already-withdrawn = Its author has withdrawn this comment. It cannot be published.
desk-already-now = State now:
desk-decided-otherwise = If you think otherwise, decide here:
desk-back = Back to the list

desk-seek = Search
desk-seek-label = Search in names, websites and texts
desk-seek-found =
    { $n ->
        [0] Nothing here says { $q }.
        [one] One comment says { $q }.
       *[other] { $n } comments say { $q }.
    }
desk-seek-all = Show all
desk-spam-kept =
    { $n ->
        [one] What is here is deleted after one day. “Not spam” puts it before a moderator again.
       *[other] What is here is deleted after { $n } days. “Not spam” puts it before a moderator again.
    }
desk-spam-goes = deleted on { $date }

desk-log-title = Decisions
desk-log-lead = Every decision can be undone.
desk-log-when = When
desk-log-who = Who
desk-log-what = What
desk-log-comment = Comment
desk-log-why = Reason
desk-log-empty = No decision has been made yet.

desk-keys = Keys
desk-keys-turn-off = Turn the keys off
desk-keys-turn-on = Turn the keys on
desk-keys-next = next comment
desk-keys-previous = previous comment
desk-keys-reject = choose a reason and reject
desk-keys-article = open the article
desk-keys-select = select

desk-exports-title = Exports
desk-exports-ratings = Rating averages
desk-exports-ratings-lead = One row for each article: votes, average and how many chose each number of stars.
desk-exports-csv = For spreadsheets and scripts
desk-exports-json = For programs
desk-exports-xlsx = For Excel and LibreOffice

desk-overview-comments-day = Comments, 24 hours
desk-overview-ratings-day = Ratings, 24 hours
desk-overview-log = All decisions
desk-past-first = The first comment from this reader.
desk-case-edited = changed by its author
desk-why-low = Nothing conspicuous was found.
desk-keys-lead = The keys work while no field has the focus.
desk-keys-act = decide about the focused comment
desk-keys-help = show this help
desk-done-nothing = There is no decision to undo.
desk-log-from = From
desk-log-to = To
desk-log-undone = undone later
desk-act-edit = Changed by its author
desk-act-withdraw = Withdrawn by its author
desk-act-submit = Sent

# Signing in
login-title = Log in
login-email = Email
login-password = Password
login-send = Log in
login-wrong = The email or the password is not right.
login-empty = Enter your email and your password.
login-first = There is no account yet
login-first-link = The program prints a link for the first account when it starts. The link works once, for 30 minutes.
login-first-command = An account can also be made on the command line:
sign-in-title = Log in as { $name }
sign-in-lead = This link works once. Press the button to go to the desk.
sign-in-send = Go to the desk
sign-in-dead-title = This link no longer works
sign-in-dead-lead = It was used already, or it is too old. Log in with your password, or ask for another link.

# The first account
setup-title = The first account
setup-lead = This account may do everything: moderate, export and let others in.
setup-name = Name
setup-name-hint = Shown on the desk beside your decisions.
setup-email = Email
setup-email-hint = Letters about waiting comments go there.
setup-password = Password
setup-password-hint = At least { $n } characters, in any language. A few words are better than one.
setup-again = Password once more
setup-send = Create the account
setup-dead-lead = It was used already, or it is older than 30 minutes. Start the program again to get another one.

account-faults =
    { $n ->
        [one] One thing to put right
       *[other] { $n } things to put right
    }
account-fault-name-missing = Enter a name.
account-fault-name-long = The name may have at most { $n } characters.
account-fault-email-missing = Enter an email address.
account-fault-email-wrong = This does not look like an email address.
account-fault-email-taken = This email address has an account already.
account-fault-password-short = The password needs at least { $n } characters.
account-fault-password-long = The password is too long.
account-fault-password-known = The password must not be the name or the email address.
account-fault-password-differs = The two passwords differ.

desk-place-system = Letters
desk-system-title = Letters
desk-system-letters = Letters of the last month
desk-system-waiting = On their way
desk-system-sent = Sent
desk-system-failed = Not delivered
desk-system-files = No mail server is set: letters are written to files in the data folder.
desk-system-stuck =
    { $n ->
        [one] One event could not be made into a letter; the server’s log says why.
       *[other] { $n } events could not be made into letters; the server’s log says why.
    }
desk-system-troubled = Letters that were refused
desk-system-none = None. Whatever was sent was accepted.
desk-system-letter = Letter
desk-system-made = Written
desk-system-tried = Tried
desk-system-times =
    { $n ->
        [one] once
       *[other] { $n } times
    }
desk-system-next = Next try
desk-system-given-up = not delivered
desk-system-why = What the server said
desk-password-title = Change your password
desk-password-lead = Everywhere else where you are signed in, you will have to sign in again.
desk-password-current = Your password now
desk-password-new = New password
desk-password-send = Change the password
desk-password-wrong = This is not your password.
desk-password-done = Your password is changed.
desk-crowds-title = Ratings from one network
desk-crowds-lead = Several ratings of one page from one network on one day, within 30 days. The first counts at once, the others after a code; a school or an office looks like this too.
desk-crowds-empty = No page has several ratings from one network.
desk-crowd-sum = { $n ->
    [one] { $n } rating from one network
   *[other] { $n } ratings from one network
}
desk-crowd-counted = Counted: { $n }
desk-crowd-unproven = Waiting for a code: { $n }
desk-crowd-aside = Set aside: { $n }
desk-crowd-stars = Stars given
desk-crowd-star = { $n ->
    [one] { $n } star
   *[other] { $n } stars
}
desk-crowd-set-aside-do = Set all aside
desk-crowd-restore-do = Count all
desk-crowd-set-aside = { $n ->
    [one] { $n } rating no longer counts
   *[other] { $n } ratings no longer count
}
desk-crowd-restored = { $n ->
    [one] { $n } more rating counts
   *[other] { $n } more ratings count
}


desk-place-spam = Spam
desk-act-add-rule-hold = Put on the list: wait
desk-act-add-rule-spam = Put on the list: spam folder
desk-act-add-rule-allow = Put on the list: trusted
desk-act-remove-rule = Removed from the list

# The pages about spam
spam-parts = Spam
spam-part-lists = Lists
spam-part-folder = Spam folder
lists-title = Words, patterns and domains
lists-lead = What you write down here is looked for in every text, its name and its website.
lists-add = Add
lists-rules = On the list
lists-empty = Nothing is on the list yet.
lists-hits-lead =
    { $n ->
        [one] Matches among the comments of the last 30 days (one comment).
       *[other] Matches among the newest comments of the last 30 days ({ $n } comments).
    }
rule-kind = Kind
rule-kind-word = Word
rule-kind-pattern = Pattern
rule-kind-domain = Domain
rule-text = Text
rule-text-hint = A word or a few, in any spelling; * stands for any letters. A pattern is a regular expression. A domain counts with everything below it.
rule-action = Then
rule-action-hold = Wait
rule-action-spam = Spam folder
rule-action-allow = Trust
rule-add = Add to the list
rule-remove = Remove
rule-hits = Matches
rule-hits-published = Published ones
rule-added-by = Added
rule-added = { $text } is on the list.
rule-replaced = { $text } was on the list; now it asks for something else.
rule-removed = { $text } is no longer on the list.
rule-gone = It was removed already.
rule-fault-kind = Choose what is looked for.
rule-fault-action = Choose what happens then.
rule-fault-empty = Enter a word, a pattern or a domain.
rule-fault-long = This is too long: at most 300 characters.
rule-fault-broad = This would match nearly every text.
rule-fault-pattern = This is not a pattern that can be read, or it is too large.
rule-fault-domain = This is not a domain. Write it like example.com.
rule-fault-trust = Only a domain can be trusted.
rule-fault-there = This is on the list already.
rule-fault-full =
    { $n ->
        [one] The list is full.
       *[other] The list is full: { $n } lines, of which 100 patterns.
    }
trial-title = Try a text
trial-lead = See how a text by a new writer would be judged. Nothing is stored.
trial-send = Try
trial-pass = It would be published
trial-hold = It would wait
trial-spam = It would go to the spam folder
spam-part-domains = Domains
domains-title = Domains
domains-lead = Domains that comments link to, and what moderators said of those comments.
domains-spam = Spam
domains-honest = Honest
domains-seen = Last seen
domains-put = Put on the list
domains-empty = No comment links anywhere yet.
domains-texts =
    { $n ->
        [one] in one comment
       *[other] in { $n } comments
    }

# -- queue
desk-state-reported = Reported
queue-sort = Order
queue-sort-urgency = Most urgent first
queue-filter = Filter
queue-filter-on = Filter ({ $n })
queue-filter-apply = Apply
queue-filter-clear = Remove all filters
queue-chips = Filters in use
queue-chip-remove = Remove the filter “{ $name }”
queue-any = Any
queue-site = Site
queue-article = Article
queue-article-hint = Its address or its title
queue-lang = Language
queue-kind = Kind
queue-kind-comment = Comment without stars
queue-kind-review = Review with stars
queue-kind-edited = Changed by its author
queue-kind-reply = Reply
queue-why = Why it was held
queue-why-new-writer = New writer
queue-why-links = Links
queue-why-lists = Your lists and rules
queue-why-repeat = Sent before
queue-why-filter = The filter
queue-why-others = Other programs
queue-why-form = How the form was filled in
queue-why-script = Script and hidden marks
queue-why-advert = Advertising, numbers
queue-why-much = Too much at once, old article
queue-why-unjudged = Could not be checked in full
queue-author = Author
queue-author-new = Nothing published yet
queue-author-known = Published before
queue-link = Has a link
queue-from = From
queue-to = To
queue-day-hint = A day, like 2026-03-21 or 1405/01/01
queue-by = Decided by
queue-reader = One author
queue-network = One network
queue-found =
    { $n ->
        [0] Nothing here matches.
        [one] One comment matches.
       *[other] { $n } comments match.
    }
queue-found-many = More than { $n } comments match. The list shows the first of them.
queue-everything = Everything that matches ({ $n })…
queue-whole-title = Everything that matches
queue-would-approve =
    { $n ->
        [one] This would approve one comment.
       *[other] This would approve { $n } comments.
    }
queue-would-reject =
    { $n ->
        [one] This would reject one comment.
       *[other] This would reject { $n } comments.
    }
queue-would-spam =
    { $n ->
        [one] This would mark one comment as spam.
       *[other] This would mark { $n } comments as spam.
    }
queue-would-not-spam =
    { $n ->
        [one] This would mark one comment as not spam.
       *[other] This would mark { $n } comments as not spam.
    }
queue-would-trash =
    { $n ->
        [one] This would move one comment to the trash.
       *[other] This would move { $n } comments to the trash.
    }
queue-whole-capped = More comments match. At most { $n } go at once; the others stay for the next time.
queue-whole-undo = It can be undone as one.
queue-whole-changed = The number has changed meanwhile: it was { $before }. Please look again; nothing was done yet.
queue-whole-none = Nothing matches any more.
# -- deeds on cards
audit-act-restore = Restored
audit-act-pin = Pinned
audit-act-unpin = Unpinned
audit-act-close-thread = Thread closed
audit-act-reopen-thread = Thread opened again
audit-act-close-page = Comments on the page closed
audit-act-reopen-page = Comments on the page opened again
audit-act-correct = Edited by the editors
audit-act-flip = Text direction changed
audit-act-reply = Answered by the editors
desk-done-restore = The comment by { $name } is back where it was.
desk-already-restore = This comment was already restored by { $who }, { $when }.
desk-done-pin = The comment by { $name } is pinned.
desk-done-unpin = The comment by { $name } is no longer pinned.
desk-done-close-thread = The thread of { $name } takes no more replies.
desk-done-reopen-thread = The thread of { $name } takes replies again.
desk-done-close-page = The page takes no more comments.
desk-done-reopen-page = The page takes comments again.
desk-done-correct = The comment by { $name } has been edited.
desk-done-flip = The text by { $name } now runs the other way.
desk-done-reply = Your reply to { $name } is published.
desk-fault-pin-reply = Only a comment that begins a thread can be pinned.
desk-fault-pin-many = Three comments are pinned on this page already. Unpin one first.
desk-restore = Restore
desk-left = { $n ->
    [0] None left.
    [one] One left.
   *[other] { $n } left.
}
desk-undone-many = { $n ->
    [one] Undone: one change.
   *[other] Undone: { $n } changes.
}
desk-undone-some = Undone: { $n }. Changed since and left as they are: { $missed }.
desk-page-closed = page closed
desk-thread-closed = thread closed
desk-network = Network
desk-diff = What its author changed
desk-reason-tell = Send this to the writer
desk-reason-tell-asked = Tell it to writers who asked to hear
desk-reply = Reply…
desk-reply-words = Your reply
desk-reply-under-site = In the name of the site
desk-reply-approves = The comment is approved together with your reply.
desk-reply-send = Publish the reply
desk-reply-saved = Saved reply
desk-reply-saved-none = None
desk-reply-saved-hint = Your words, if you add any, come below it.
desk-edit = Edit…
desk-edit-words = Text
desk-edit-hint = Readers see that it was edited by the editors; the log keeps what stood there before.
desk-edit-why = Reason, for the log
desk-edit-save = Save
desk-more = More…
desk-pin = Pin
desk-unpin = Unpin
desk-close-thread = Close this thread
desk-reopen-thread = Open this thread
desk-close-page = Close comments on the page
desk-reopen-page = Open comments on the page
desk-flip-ltr = Show left to right
desk-flip-rtl = Show right to left
desk-author = About this writer
desk-card-failed = This was not done: the server did not answer as it should. Try again.
desk-keys-undo = undo the last decision
desk-keys-reply = reply
desk-keys-edit = edit
desk-keys-author = about the writer
desk-keys-all = select all
desk-keys-selected = decide about the selected ones
desk-keys-queues = go to a state
desk-keys-close = Close
desk-author-title = Writer:
desk-author-is-blocked = This writer is blocked.
desk-author-until = until { $date }
desk-author-blocks = All blocks
desk-author-sent = Sent
desk-author-rate = Approved, of those decided
desk-author-ratings = Ratings given
desk-author-names = Other names
desk-author-addresses = Email addresses
desk-author-near = From the same network or address
desk-author-approve = { $n ->
    [one] Approve the waiting comment
   *[other] Approve all { $n } waiting comments
}
desk-author-block-open = Block and hide all…
desk-author-block-lead = { $n ->
    [one] One comment is rejected and nothing more is taken from this writer. Both can be undone together.
   *[other] { $n } comments are rejected and nothing more is taken from this writer. All of it can be undone together.
}
desk-author-block-reason = Reason
desk-author-block-days = For how long
desk-author-block-ever = For good
desk-author-days = { $n ->
    [one] One day
   *[other] { $n } days
}
desk-author-block = Block and hide
desk-author-approved = { $n ->
    [one] One comment by this writer is approved.
   *[other] { $n } comments by this writer are approved.
}
desk-author-blocked = { $n ->
    [one] The writer is blocked, one comment is hidden.
   *[other] The writer is blocked, { $n } comments are hidden.
}
desk-author-notes = Notes
desk-author-note = Note for other moderators
desk-author-note-add = Add the note
desk-author-noted = The note is added.
desk-author-note-gone = The note is gone.
desk-author-newest = Newest comments
