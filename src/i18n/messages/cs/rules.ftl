# Rules, blocks, reports, notes and saved words
note-fault-empty = Napište poznámku.
note-fault-long = Poznámka má víc než { 2000 } znaků; zkraťte ji.
audit-act-add-block = Zablokováno
audit-act-remove-block = Blokování zrušeno
audit-act-add-note = Poznámka zapsána
audit-act-remove-note = Poznámka odstraněna

# -- reports
comment-report = Nahlásit
comment-report-of = Nahlásit komentář: { $name }
comment-reported = Děkujeme. Nahlášení mají moderátoři.
report-title = Nahlásit komentář
report-lead = Co je nahlášeno, moderátoři přečtou a rozhodnou. Nikdo jiný se nedozví, že jste komentář nahlásili.
report-reason = Co je na něm špatně?
report-reason-spam = Reklama
report-reason-insult = Urážlivý
report-reason-personal = Osobní údaje druhých
report-reason-off-topic = Mimo téma
report-reason-other = Něco jiného
report-words = Vlastními slovy
report-words-hint = U „Něco jiného“ je potřeba. Nejvýš { 500 } znaků.
report-code-lead = Z vaší sítě dnes přišlo hodně nahlášení. Opište kód a nahlášení se odešle.
report-code-later = Z vaší sítě dnes přišlo hodně nahlášení a kód teď nelze zobrazit. Zkuste to prosím později.
report-send = Odeslat nahlášení
report-leave = Zpět ke komentáři
report-fault-reason = Vyberte, co je na něm špatně.
report-fault-words = Napište pár slov o tom, co je na něm špatně.
report-fault-long = Text má víc než { 500 } znaků; zkraťte ho.
reports-n =
    { $n ->
        [one] Nahlásil jeden čtenář
        [few] Nahlásili { $n } čtenáři
        [many] Nahlásilo { $n } čtenáře
       *[other] Nahlásilo { $n } čtenářů
    }
audit-act-report = Nahlášeno čtenářem

# -- rules
fault-blocked = Vaše komentáře se tu nepřijímají.
fault-blocked-until = Vaše komentáře se tu do { $date } nepřijímají.
fault-name-reserved = Toto jméno je vyhrazeno lidem z tohoto webu. Zvolte prosím jiné.
reason-house-all = Pravidla webu: vše čeká
reason-house-new = Pravidla webu: od autora zatím nic nevyšlo
reason-house-links =
    { $n ->
        [one] Pravidla webu: jeden odkaz
        [few] Pravidla webu: { $n } odkazy
        [many] Pravidla webu: { $n } odkazu
       *[other] Pravidla webu: { $n } odkazů
    }
reason-house-network = Pravidla webu: síť { $what }
reason-house-name = Jméno se podobá vyhrazenému: { $what }
house-parts = Pravidla
house-part-rules = Pravidla
house-part-lists = Slova a domény
house-part-blocks = Blokování
house-part-replies = Uložené texty
desk-place-rules = Pravidla
policies-title = Pravidla
policies-lead = Co se stane s novými komentáři vedle toho, co o sobě říká každý článek. Než změnu uložíte, vyzkoušejte ji na nejnovějších komentářích.
policies-general = Pro všechny komentáře
policies-general-lead = Bez nich rozhodují články: jejich komentáře čekají, nebo vyjdou, když proti nim nic nemluví.
policies-save = Uložit
policies-rehearse = Zobrazit, co by se stalo
policy-hold-all = Čeká vše, ať to napíše kdokoli
policy-hold-new = První komentář každého autora čeká
policy-publish-known = Hned zveřejnit autory s tolika schválenými komentáři
policy-publish-known-hint = Prázdné: dva. Nula: kvůli tomu nikdo hned nevyjde.
policy-hold-links = Komentář s tolika odkazy čeká
policy-close-after = Uzavřít komentáře článku po tolika dnech
policy-close-after-hint = Počítá se od data vydání. Prázdné: nikdy.
policies-entries = Jména, sítě, články
policies-entries-lead = Slova, vzory a domény mají vlastní stránku.
policy-what = Co
policy-per-hour =
    { $n ->
        [one] po jednom komentáři za hodinu
        [few] po { $n } komentářích za hodinu
        [many] po { $n } komentáře za hodinu
       *[other] po { $n } komentářích za hodinu
    }
policy-kind-name = Vyhrazené jméno
policy-kind-network = Síť
policy-kind-slow = Zpomalení
policy-add-name = Vyhradit jméno redakci
policy-name-hint = I jinými písmeny, která vypadají stejně. * na konci znamená cokoli.
policy-add-network = Hlídat síť
policy-network-hint = Například 203.0.113.0/24 nebo 2001:db8::/48. Síť této velikosti a menší se ukládá jen jako otisk: už ji neuvidíte.
policy-label = Váš název
policy-add-slow = Zpomalit článek
policy-article = Článek
policy-slow-n = Od tolika komentářů za hodinu další čekají
policy-action-refuse = Odmítnout
policy-action-publish = Zveřejnit
policy-trial-title = Co by se stalo s tímto?
policy-trial-lead = Podle uložených pravidel a seznamů. Nic se neuloží.
policy-trial-known = Schválené komentáře autora
policy-trial-from = Odesláno z (adresa IP)
policy-trial-open = U článku, který zveřejňuje hned
policy-fault-number = Zadejte číslo, nebo nic.
policy-fault-long = Příliš dlouhé: nejvýš 100 znaků.
policy-fault-name = Jméno potřebuje aspoň dvě písmena.
policy-fault-network = Toto není síť. Zapište ji jako 203.0.113.0/24.
policy-fault-article = Vyberte článek.
policy-fault-kind = Vyberte, čeho se pravidlo týká.
policy-fault-full = Víc už se nevejde. Nejdřív něco odstraňte.
policies-saved = Pravidla jsou uložena.
policies-same = Nic se nezměnilo.
policy-added = Uloženo: { $text }
policy-removed = Odstraněno: { $text }
rehearsal-title = Co by se stalo
rehearsal-lead =
    { $n ->
        [0] Zatím není na čem zkoušet.
        [one] Vyzkoušeno na jednom komentáři. Sítě dřívějších komentářů už nejsou známy; co tehdy řekly jiné programy, platí.
        [few] Vyzkoušeno na { $n } nejnovějších komentářích. Sítě dřívějších komentářů už nejsou známy; co tehdy řekly jiné programy, platí.
        [many] Vyzkoušeno na { $n } nejnovějšího komentáře. Sítě dřívějších komentářů už nejsou známy; co tehdy řekly jiné programy, platí.
       *[other] Vyzkoušeno na { $n } nejnovějších komentářích. Sítě dřívějších komentářů už nejsou známy; co tehdy řekly jiné programy, platí.
    }
rehearsal-fate = Co se s nimi stane
rehearsal-now = Dnešní pravidla
rehearsal-then = Po změně
rehearsal-actual = Ve skutečnosti
rehearsal-differing =
    { $n ->
        [0] Nic by se nelišilo.
        [one] Lišil by se jeden komentář:
        [few] Lišily by se { $n } komentáře:
        [many] Lišilo by se { $n } komentáře:
       *[other] Lišilo by se { $n } komentářů:
    }
rehearsal-comments = Komentáře, které by se lišily
rehearsal-undecided = moderátor nerozhodl
rehearsal-save = Zatím není nic uloženo. Pokud to takto chcete, uložte to níže.
fate-published = Hned vyjde
fate-held = Čeká
fate-spam = Složka spam
fate-refused = Odmítnut
audit-act-put-policy = Pravidlo uloženo
audit-act-remove-policy = Pravidlo odstraněno
# -- blocks
blocks-title = Blokování
blocks-lead = Čí komentáře se nepřijímají. Dotyčný se to dozví, i dokdy; důvod je vidět jen zde.
block-add = Zablokovat
block-kind = Podle
block-kind-author = Prohlížeč
block-kind-address = E-mailová adresa
block-kind-network = Síť
block-who = Koho
block-who-hint = Adresa některého jeho komentáře. Síť známá z komentáře se blokuje nejdéle do půlnoci (UTC).
block-who-hint-admin = Adresa některého jeho komentáře, e-mailová adresa, nebo síť jako 203.0.113.0/24. Síť známá z komentáře se blokuje nejdéle do půlnoci (UTC).
block-for = Na
block-for-day = Jeden den
block-for-week = Jeden týden
block-for-month = 30 dní
block-for-year = Jeden rok
block-for-ever = Napořád
block-do = Blokovat
blocks-list = Zablokovaní
block-whom = Kdo
block-until = Do
block-remove = Zrušit blokování
block-hidden = skryto
block-over = skončilo
blocks-empty = Nikdo není zablokován.
block-done = Zablokováno.
block-removed = Blokování je zrušeno.
block-fault-kind = Vyberte, koho a na jak dlouho.
block-fault-address = Toto nevypadá jako e-mailová adresa.
block-fault-network = Blokovat lze jen sítě jednoho domu: /24 nebo jedinou adresu, /48 nebo užší. Širší zapište do pravidel.
block-fault-comment = Takový komentář není.
# -- saved words
replies-title = Uložené texty
replies-lead = Odpovědi redakce a důvody zamítnutí, každý v jednom jazyce.
replies-add = Uložit text
reply-kind-reply = Odpověď
reply-kind-reason = Důvod zamítnutí
reply-lang = Jazyk
reply-name = Název v seznamu
reply-words = Text
reply-keep = Uložit
replies-replies = Odpovědi
replies-reasons = Důvody zamítnutí
replies-empty = Zatím nic není uloženo.
reply-fault-lang = Vyberte jazyk.
reply-fault-title = Zadejte název, nejvýš 80 znaků.
reply-fault-body = Zadejte text, nejvýš 2000 znaků.
reply-fault-reason = Zadejte text, nejvýš 500 znaků.
reply-kept = Uloženo: { $text }
audit-act-add-reply = Text uložen
audit-act-remove-reply = Uložený text odstraněn
reason-any-house-links = Pravidla webu: odkazy
reason-any-house-network = Pravidla webu: síť
reason-any-house-name = Jméno se podobá vyhrazenému
