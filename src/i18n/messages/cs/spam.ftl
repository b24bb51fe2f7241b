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

# -- Čísla filtru na pracovním stole
spam-part-figures = Čísla
figures-title = Čísla filtru
figures-lead = Jak si štít vedl podle toho, co pak rozhodli moderátoři.
figures-week = { $n ->
    [one] Tento týden: zachyceno { $caught }, chyb { $wrong }, ztracen { $n } poctivý komentář
    [few] Tento týden: zachyceno { $caught }, chyb { $wrong }, ztraceny { $n } poctivé komentáře
    [many] Tento týden: zachyceno { $caught }, chyb { $wrong }, ztraceno { $n } poctivého komentáře
   *[other] Tento týden: zachyceno { $caught }, chyb { $wrong }, ztraceno { $n } poctivých komentářů
}
figures-weeks = Týden po týdnu
figures-weeks-note = Zachyceno: spam, který byl zadržen pro svůj obsah nebo skončil ve složce spamu. Uniklo: spam, proti kterému nic nemluvilo. Zadrženo omylem: poctivé komentáře, které musely čekat pro svůj obsah. Ztraceno: poctivé komentáře, které musel moderátor vyndat ze složky spamu.
figures-week-from = Sedm dnů od
figures-caught = Zachyceno
figures-missed = Uniklo
figures-doubted = Zadrženo omylem
figures-wrong = Uniklo nebo zadrženo omylem
figures-lost = Ztraceno
figures-today = dnes
figures-most = { $n ->
    [one] Nejvýše { $n } text za týden
    [few] Nejvýše { $n } texty za týden
    [many] Nejvýše { $n } textu za týden
   *[other] Nejvýše { $n } textů za týden
}
figures-empty = V posledních dvanácti týdnech se o spamu nic nerozhodovalo.
figures-reasons = Jak často měl který důvod pravdu
figures-reasons-note = Z komentářů, proti kterým důvod mluvil a o kterých už moderátor rozhodl, podíl těch, které byly spam.
figures-reason = Důvod
figures-said = Komentáře
figures-was-spam = Spam
figures-right = Správně
figures-model = Co se filtr naučil
figures-model-note = Učí se jen od moderátorů: spam, není spam, schváleno. Co se vezme zpět, to zapomene. Každou noc se učí znovu od začátku.
figures-labels = Rozhodnutí
figures-labels-spam = { $n ->
    [one] z toho { $n } spam
    [few] z toho { $n } spamy
    [many] z toho { $n } spamu
   *[other] z toho { $n } spamů
}
figures-version = Verze modelu
figures-no-model = zatím žádná
figures-nights = Noc po noci
figures-night = Noc
figures-precision = Označeno za spam a je to spam
figures-recall = Nalezený spam
figures-recall-strict = Nalezeno při 1 % planých poplachů
figures-services = Druhé názory
figures-service = Program
figures-service-state = Stav
figures-service-answered = Poslední názor
figures-service-doubt = Proč naposledy žádný nedal
figures-service-refused = { $name } nepřijímá klíč. Dokud ho nepřijme, komentáře čekají na moderátora.
figures-service-alert = { $name } vzkazuje k vašemu účtu: { $said }
figures-state-refused = klíč odmítnut
figures-state-silent = neodpovídá
figures-state-alert = potíže s účtem
figures-state-good = odpovídá
figures-state-unasked = zatím bez dotazu
reason-any-links = obsahuje odkaz
reason-any-repeat = téměř totéž přišlo během dne i jinam
reason-any-spam-domain = odkazuje na doménu známou jen ze spamu
reason-any-doubtful-domain = odkazuje na doménu, která byla ve spamu
reason-any-honest-domain = odkazuje na doménu ze schválených textů
reason-any-new-domain = odkazuje na doménu, která je tu nová
reason-any-rule-spam = odpovídá vašemu seznamu (spam)
reason-any-rule-hold = odpovídá vašemu seznamu
reason-any-filter-spam = filtr to má za spam
domains-seek = Hledat doménu
domains-found =
    { $n ->
        [one] { $n } doména s „{ $q }“.
        [few] { $n } domény s „{ $q }“.
        [many] { $n } domény s „{ $q }“.
       *[other] { $n } domén s „{ $q }“.
    }
