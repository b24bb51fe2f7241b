# Rozhodování odkazem z dopisu
by-letter-approve-title = Schválit tento komentář?
by-letter-spam-title = Je tento komentář spam?
by-letter-reject-title = Zamítnout tento komentář?
by-letter-as = Rozhodujete jako { $name }. Dokud nestisknete tlačítko, nic se nestane.
by-letter-changed = Komentář se od otevření stránky změnil. Přečtěte si ho prosím znovu.
by-letter-used-title = Je rozhodnuto
by-letter-decided-title = O komentáři už bylo rozhodnuto
by-letter-over-title = Platnost odkazu vypršela
by-letter-over-text = Odkazy z dopisu platí sedm dní. Komentář najdete na nástěnce.
by-letter-waits-again = Komentář znovu čeká na rozhodnutí.
by-letter-reply = Odpověď (nepovinné)
by-letter-reply-hint = Objeví se pod komentářem s odznakem redakce.

# Jak často dopisy chodí
letters-title = Dopisy o komentářích
letters-lead = Chodí na adresu
letters-off = Správce vám dopisy vypnul.
letters-when = Když komentáře čekají, napište mi
letters-at-once = Ihned
letters-every = S odstupem
letters-daily = Jednou denně
letters-none = Nikdy
letters-pause = Mezi dvěma dopisy nejméně
letters-minutes =
    { $n ->
        [one] { $n } minuta
        [few] { $n } minuty
        [many] { $n } minuty
       *[other] { $n } minut
    }
letters-at = V kolik
letters-hour = { $n }.00
letters-zone = Vaše časové pásmo
letters-zone-hint = Například Europe/Prague nebo Asia/Tehran. Letní čas se zohledňuje.
letters-most = Nejvýš tolik dopisů za hodinu
letters-most-hint = Když komentářů přijde víc, přijde o všech jeden dopis.
letters-keep = Uložit
letters-kept = Uloženo. Dopisy budou chodit, jak jste si přáli.
letters-fault-rhythm = Zvolte, kdy mají dopisy chodit.
letters-fault-zone = Časové pásmo toho jména neexistuje.
letters-fault-number = Zadejte číslo od { $least } do { $most }.
audit-act-letters-set = změna času dopisů
audit-act-by-letter = rozhodnutí odkazem z dopisu

# Odeslané dopisy
outbox-title = Odchozí dopisy
outbox-folders = Dopisy podle stavu
outbox-waiting = Na cestě
outbox-failing = Zkouší se znovu
outbox-failed = Vzdáno
outbox-stopped = Zastaveno
outbox-sent = Odesláno
outbox-sent-at = Odesláno
outbox-none = Žádné dopisy.
outbox-acts = Co můžete udělat
outbox-retry = Zkusit hned
outbox-give-up = Vzdát to
outbox-retried = Dopis se zkouší znovu.
outbox-given-up = Odesílání dopisu bylo ukončeno.
outbox-stopped-why = Adresa dopisy odmítá.
outbox-addresses = Adresy, které dopisy odmítají
outbox-addresses-lead = Po třech dopisech odmítnutých za sebou nebo jednom vráceném se na adresu nic neposílá, dokud to neuvolníte.
outbox-address = Adresa
outbox-address-gone = Už není známa
outbox-refusals = Odmítnuto
outbox-last = Naposledy
outbox-is-stopped = zastaveno
outbox-by-hand = Dopis se vrátil.
outbox-lift = Uvolnit
outbox-lifted = Na adresu se opět posílá.
outbox-bounced = Dopis se vrátil z adresy
outbox-bounced-hint = Na tuto adresu se nic dalšího nepošle.
outbox-note = Zastavit dopisy
outbox-noted = Zaznamenáno. Na adresu se nic dalšího nepošle.
outbox-no-address = To není e-mailová adresa.
audit-act-letter-retry = nový pokus o odeslání dopisu
audit-act-letter-given-up = ukončení odesílání dopisu
audit-act-address-lifted = uvolnění adresy pro dopisy
audit-act-address-bounced = zastavení dopisů na adresu
