# Proč byl text zadržen
reason-links = { $n ->
    [one] obsahuje { $n } odkaz
    [few] obsahuje { $n } odkazy
    [many] obsahuje { $n } odkazu
   *[other] obsahuje { $n } odkazů
}
reason-long-number = obsahuje telefonní nebo jiné dlouhé číslo
reason-honeypot = je vyplněno pole, které lidé nevidí
reason-too-fast = odesláno rychleji, než se dá napsat
reason-unread = autor nedokázal přečíst kontrolní kód
reason-wrong-codes = autor zadal kontrolní kód pokaždé špatně
reason-mixed-script = { $n ->
    [one] v { $n } slově se mísí podobná písmena dvou písem
    [few] ve { $n } slovech se mísí podobná písmena dvou písem
    [many] v { $n } slova se mísí podobná písmena dvou písem
   *[other] v { $n } slovech se mísí podobná písmena dvou písem
}
reason-hidden-marks = { $n ->
    [one] v { $n } slově se skrývají neviditelné znaky
    [few] ve { $n } slovech se skrývají neviditelné znaky
    [many] v { $n } slova se skrývají neviditelné znaky
   *[other] v { $n } slovech se skrývají neviditelné znaky
}
reason-name-advert = jméno vypadá jako reklama
reason-website-advert = web vypadá jako reklama
reason-moderated = všechny komentáře na této stránce se nejdříve schvalují
# Co o textu říkají jiné programy
reason-akismet-spam = Akismet jej považuje za spam
reason-akismet-discard = Akismet jej považuje za zjevný spam
reason-akismet-recheck = Akismet jej musí posoudit ještě jednou
reason-akismet-silent = Akismet neodpověděl
reason-stopforumspam-listed = StopForumSpam zná tohoto autora jako odesílatele spamu
reason-stopforumspam-silent = StopForumSpam neodpověděl
reason-rspamd-spam = rspamd jej považuje za spam
reason-rspamd-silent = rspamd neodpověděl
reason-spamassassin-spam = SpamAssassin jej považuje za spam
reason-spamassassin-silent = SpamAssassin neodpověděl
