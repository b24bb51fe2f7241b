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
reason-moderated = komentáře nových autorů se nejdříve schvalují
reason-no-proof = prohlížeč neprokázal svou práci
reason-known-spam = skoro stejné jako text označený za spam
reason-repeat = { $n ->
    [one] skoro totéž přišlo během dne ještě jednou jinam
    [few] skoro totéž přišlo během dne ještě { $n }krát jinam
    [many] skoro totéž přišlo během dne ještě { $n }krát jinam
   *[other] skoro totéž přišlo během dne ještě { $n }krát jinam
}
reason-spam-domain = { $n ->
    [one] odkazuje na { $what }: v { $n } textu označeném za spam a v žádném schváleném
    [few] odkazuje na { $what }: ve { $n } textech označených za spam a v žádném schváleném
    [many] odkazuje na { $what }: v { $n } textu označeném za spam a v žádném schváleném
   *[other] odkazuje na { $what }: v { $n } textech označených za spam a v žádném schváleném
}
reason-doubtful-domain = { $n ->
    [one] odkazuje na { $what }: v { $n } textu označeném za spam
    [few] odkazuje na { $what }: ve { $n } textech označených za spam
    [many] odkazuje na { $what }: v { $n } textu označeném za spam
   *[other] odkazuje na { $what }: v { $n } textech označených za spam
}
reason-honest-domain = { $n ->
    [one] odkazuje na { $what }: v { $n } schváleném textu
    [few] odkazuje na { $what }: ve { $n } schválených textech
    [many] odkazuje na { $what }: v { $n } schváleného textu
   *[other] odkazuje na { $what }: v { $n } schválených textech
}
reason-new-domain = odkazuje na { $what }, což je tu nové
reason-rule-spam = odpovídá „{ $what }“ ve vašem seznamu (spam)
reason-rule-hold = odpovídá „{ $what }“ ve vašem seznamu
reason-rule-allow = odkazuje na { $what }, kterému důvěřujete
reason-trusted = { $n ->
    [one] autor má { $n } schválený komentář
    [few] autor má { $n } schválené komentáře
    [many] autor má { $n } schváleného komentáře
   *[other] autor má { $n } schválených komentářů
}
reason-spam-network = { $n ->
    [one] ze stejné sítě přišel během dne { $n } spam
    [few] ze stejné sítě přišly během dne { $n } spamy
    [many] ze stejné sítě přišlo během dne { $n } spamu
   *[other] ze stejné sítě přišlo během dne { $n } spamů
}
reason-shared-words = { $n ->
    [one] sdílí s článkem { $n } vzácné slovo
    [few] sdílí s článkem { $n } vzácná slova
    [many] sdílí s článkem { $n } vzácného slova
   *[other] sdílí s článkem { $n } vzácných slov
}
reason-new-script = písmem, kterým tu ještě nic nevyšlo
reason-new-link = změněno po zveřejnění a přibyl odkaz
reason-old-page = článek je starý
reason-soft-cap = přišlo odtamtud víc, než lidé obvykle píšou
reason-slow-mode = k tomuto článku teď přichází příliš mnoho komentářů
reason-filter-spam = filtr to má za spam ({ $n } %)
reason-filter-honest = filtr to nemá za spam ({ $n } %)
reason-unjudged = nešlo to celé prověřit, a tak se musí někdo podívat
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
