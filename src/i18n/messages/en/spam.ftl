# Why a text was held
reason-links = { $n ->
    [one] contains a link
   *[other] contains { $n } links
}
reason-long-number = contains a phone number or another long number
reason-honeypot = a field that people do not see was filled in
reason-too-fast = sent faster than anybody writes
reason-unread = the writer could not read the security code
reason-wrong-codes = the writer got the security code wrong on every try
reason-mixed-script = { $n ->
    [one] a word mixes look-alike letters of two scripts
   *[other] { $n } words mix look-alike letters of two scripts
}
reason-hidden-marks = { $n ->
    [one] invisible characters hide in a word
   *[other] invisible characters hide in { $n } words
}
reason-name-advert = the name looks like an advertisement
reason-website-advert = the website looks like an advertisement
reason-moderated = new writers are reviewed first
reason-no-proof = the browser did not prove its work
reason-known-spam = nearly the same as a text that was marked as spam
reason-repeat = { $n ->
    [one] nearly the same was sent elsewhere within a day
   *[other] nearly the same was sent { $n } times elsewhere within a day
}
reason-spam-domain = { $n ->
    [one] links to { $what }, in a text marked as spam and in none approved
   *[other] links to { $what }, in { $n } texts marked as spam and in none approved
}
reason-doubtful-domain = { $n ->
    [one] links to { $what }, which was in a text marked as spam
   *[other] links to { $what }, which was in { $n } texts marked as spam
}
reason-honest-domain = { $n ->
    [one] links to { $what }, which was in an approved text
   *[other] links to { $what }, which was in { $n } approved texts
}
reason-new-domain = links to { $what }, which is new here
reason-rule-spam = matches “{ $what }” in your list (spam)
reason-rule-hold = matches “{ $what }” in your list
reason-rule-allow = links to { $what }, which you trust
reason-trusted = { $n ->
    [one] the writer has one approved comment
   *[other] the writer has { $n } approved comments
}
reason-spam-network = { $n ->
    [one] spam came from the same network within a day
   *[other] spam came { $n } times from the same network within a day
}
reason-shared-words = { $n ->
    [one] shares a rare word with the article
   *[other] shares { $n } rare words with the article
}
reason-new-script = in a script in which nothing was published here yet
reason-new-link = changed after it was published, with a new link
reason-old-page = the article is old
reason-soft-cap = more was sent from there than people usually write
reason-slow-mode = too much is sent to this article at the moment
reason-filter-spam = the filter takes it for spam ({ $n } %)
reason-filter-honest = the filter does not take it for spam ({ $n } %)
reason-unjudged = it could not be checked in full, so a person has to look
# What other programs say of a text
reason-akismet-spam = Akismet takes it for spam
reason-akismet-discard = Akismet takes it for blatant spam
reason-akismet-recheck = Akismet has to look at it again
reason-akismet-silent = Akismet gave no answer
reason-stopforumspam-listed = StopForumSpam knows this writer as a spammer
reason-stopforumspam-silent = StopForumSpam gave no answer
reason-rspamd-spam = rspamd takes it for spam
reason-rspamd-silent = rspamd gave no answer
reason-spamassassin-spam = SpamAssassin takes it for spam
reason-spamassassin-silent = SpamAssassin gave no answer

# -- The filter's figures on the desk
spam-part-figures = Figures
figures-title = The filter’s figures
figures-lead = How the shield did, by what moderators decided afterwards.
figures-week = { $n ->
    [one] This week: { $caught } caught, { $wrong } wrong, { $n } honest comment lost
   *[other] This week: { $caught } caught, { $wrong } wrong, { $n } honest comments lost
}
figures-weeks = Week by week
figures-weeks-note = Caught: spam that was held for what it says, or put into the spam folder. Missed: spam against which nothing spoke. Held by mistake: honest comments that had to wait for what they say. Lost: honest comments that a moderator had to take out of the spam folder.
figures-week-from = Seven days from
figures-caught = Caught
figures-missed = Missed
figures-doubted = Held by mistake
figures-wrong = Missed or held by mistake
figures-lost = Lost
figures-today = today
figures-most = { $n ->
    [one] At most { $n } text a week
   *[other] At most { $n } texts a week
}
figures-empty = Nothing has been decided about spam in the last twelve weeks.
figures-reasons = How often each reason was right
figures-reasons-note = Of the comments that a reason spoke against and that a moderator has decided about, the share that was spam.
figures-reason = Reason
figures-said = Comments
figures-was-spam = Spam
figures-right = Right
figures-model = What the filter has learned
figures-model-note = It learns from moderators alone: spam, not spam, approved. What is undone is forgotten. It is trained anew every night.
figures-labels = Decisions
figures-labels-spam = { $n ->
    [one] { $n } of them spam
   *[other] { $n } of them spam
}
figures-version = Version of the model
figures-no-model = none yet
figures-nights = Night by night
figures-night = Night
figures-precision = Called spam, and is
figures-recall = Spam that is found
figures-recall-strict = Found with 1 % false alarms
figures-services = Second opinions
figures-service = Program
figures-service-state = State
figures-service-answered = Last opinion
figures-service-doubt = Why it last gave none
figures-service-refused = { $name } does not take the key. Comments wait for a moderator until it does.
figures-service-alert = { $name } says of your account: { $said }
figures-state-refused = key refused
figures-state-silent = no answer
figures-state-alert = trouble with the account
figures-state-good = answers
figures-state-unasked = not asked yet
reason-any-links = contains a link
reason-any-repeat = nearly the same was sent elsewhere within a day
reason-any-spam-domain = links to a domain known for spam alone
reason-any-doubtful-domain = links to a domain that was in spam
reason-any-honest-domain = links to a domain of approved texts
reason-any-new-domain = links to a domain that is new here
reason-any-rule-spam = matches your list (spam)
reason-any-rule-hold = matches your list
reason-any-filter-spam = the filter takes it for spam
domains-seek = Search for a domain
domains-found =
    { $n ->
        [one] { $n } domain with “{ $q }”.
       *[other] { $n } domains with “{ $q }”.
    }
