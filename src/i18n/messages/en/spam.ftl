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
reason-moderated = every comment on this page is reviewed first
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
