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
