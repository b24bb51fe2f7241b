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
