# Nástěnka
desk-name = Nástěnka
desk-skip = Přejít na seznam
desk-places = Oddíly
desk-languages = Jazyk
desk-place-overview = Přehled
desk-place-comments = Komentáře
desk-place-log = Záznam
desk-place-ratings = Hodnocení
desk-place-exports = Export
desk-sign-out = Odhlásit se
desk-role-admin = Administrátor
desk-role-moderator = Moderátor

desk-overview-title = Přehled
desk-overview-waiting = Čeká na schválení
desk-overview-spam = Spam
desk-overview-published = Zveřejněno
desk-overview-go =
    { $n ->
        [one] Přečíst { $n } čekající komentář
        [few] Přečíst { $n } čekající komentáře
        [many] Přečíst { $n } čekajícího komentáře
       *[other] Přečíst { $n } čekajících komentářů
    }
desk-overview-done = Hotovo. Žádný komentář nečeká.
desk-overview-recent = Poslední rozhodnutí

desk-comments-title = Komentáře
desk-comments-oldest-first = Od nejstarších
desk-comments-newest-first = Od nejnovějších
desk-states = Stav
desk-state-held = Čeká na schválení
desk-state-published = Zveřejněno
desk-state-rejected = Zamítnuto
desk-state-spam = Spam
desk-state-trashed = Koš
desk-state-withdrawn = Staženo
desk-empty-held = Hotovo. Žádný komentář nečeká.
desk-empty-other = Nic tu není.
desk-empty-look = Podívat se, co bylo označeno jako spam

desk-case-parent = Odpověď: { $name }
desk-case-website = Web
desk-why = Proč je zde
desk-why-sum = Součet
desk-why-rules = Posoudila pravidla
desk-why-policy = Komentáře nových autorů se před zveřejněním čtou.
desk-past = Historie: odesláno { $sent }, schváleno { $approved }.
desk-case-nobody = program

desk-approve = Schválit
desk-reject = Zamítnout
desk-spam = Spam
desk-not-spam = Není spam
desk-trash = Koš
desk-undo = Vrátit zpět
desk-undo-together = Vrátit celý krok ({ $n })
desk-reject-open = Zamítnout…
desk-reason = Důvod
desk-reason-none = Bez udání důvodu
desk-reason-off-topic = Mimo téma
desk-reason-insult = Urážlivé
desk-reason-advert = Reklama
desk-reason-personal = Osobní údaje jiných lidí
desk-reason-empty = Bez obsahu
desk-reason-duplicate = Už odesláno dříve
desk-reason-note = Poznámka
desk-reason-note-hint = Je vidět jen na nástěnce.

desk-did-approve = Schváleno
desk-did-reject = Zamítnuto
desk-did-spam = Označeno jako spam
desk-did-not-spam = Označeno, že není spam
desk-did-trash = Přesunuto do koše
desk-did-undo = Vráceno zpět
desk-done-approve = Komentář je zveřejněn. Autor: { $name }.
desk-done-reject = Komentář je zamítnut. Autor: { $name }.
desk-done-spam = Komentář je označen jako spam. Autor: { $name }.
desk-done-not-spam = Komentář není spam a čeká na rozhodnutí. Autor: { $name }.
desk-done-trash = Komentář je v koši. Autor: { $name }.
desk-done-undo = Komentář je zpátky tam, kde byl. Autor: { $name }.
desk-done-many =
    { $n ->
        [one] Provedeno u { $n } komentáře.
        [few] Provedeno u { $n } komentářů.
        [many] Provedeno u { $n } komentáře.
       *[other] Provedeno u { $n } komentářů.
    }
desk-done-some = Provedeno: { $n }. Mezitím už rozhodnuto a ponecháno: { $missed }.

desk-bulk = Hromadné úpravy
desk-bulk-all = Vše na této stránce
desk-bulk-apply = Použít
desk-bulk-none = Není vybrán žádný komentář.
desk-bulk-select = Vybrat komentář, autor: { $name }

desk-decided-title = Už je rozhodnuto
desk-already-approve = Tento komentář už je schválen. Rozhodnutí: { $who }, { $when }.
desk-already-reject = Tento komentář už je zamítnut. Rozhodnutí: { $who }, { $when }.
desk-already-spam = Tento komentář už je označen jako spam. Rozhodnutí: { $who }, { $when }.
desk-already-not-spam = U tohoto komentáře už je označeno, že není spam. Rozhodnutí: { $who }, { $when }.
desk-already-trash = Tento komentář už je v koši. Rozhodnutí: { $who }, { $when }.
desk-already-undo = Poslední rozhodnutí o tomto komentáři už je vráceno zpět. Rozhodnutí: { $who }, { $when }.
desk-already-changed = Komentář se od otevření seznamu změnil. Přečtěte si ho prosím znovu.
desk-already-withdrawn = Autor tento komentář stáhl a nelze ho zveřejnit.
desk-already-now = Stav nyní:
desk-decided-otherwise = Pokud si myslíte něco jiného, rozhodněte zde:
desk-back = Zpět na seznam

desk-seek = Hledat
desk-seek-label = Hledat ve jménech, webech a textech
desk-seek-found =
    { $n ->
        [0] Žádný komentář tu neobsahuje { $q }.
        [one] { $n } komentář obsahuje { $q }.
        [few] { $n } komentáře obsahují { $q }.
        [many] { $n } komentáře obsahuje { $q }.
       *[other] { $n } komentářů obsahuje { $q }.
    }
desk-seek-all = Zobrazit vše
desk-spam-kept =
    { $n ->
        [one] Co je tady, se po { $n } dni smaže. „Není spam“ vrátí komentář mezi čekající.
        [few] Co je tady, se po { $n } dnech smaže. „Není spam“ vrátí komentář mezi čekající.
        [many] Co je tady, se po { $n } dne smaže. „Není spam“ vrátí komentář mezi čekající.
       *[other] Co je tady, se po { $n } dnech smaže. „Není spam“ vrátí komentář mezi čekající.
    }
desk-spam-goes = smaže se { $date }

desk-log-title = Rozhodnutí
desk-log-lead = Každé rozhodnutí lze vrátit zpět.
desk-log-when = Kdy
desk-log-who = Kdo
desk-log-what = Co
desk-log-comment = Komentář
desk-log-why = Důvod
desk-log-empty = Zatím nepadlo žádné rozhodnutí.

desk-keys = Klávesy
desk-keys-turn-off = Vypnout klávesy
desk-keys-turn-on = Zapnout klávesy
desk-keys-next = další komentář
desk-keys-previous = předchozí komentář
desk-keys-reject = vybrat důvod a zamítnout
desk-keys-article = otevřít článek
desk-keys-select = vybrat

desk-exports-title = Export
desk-exports-ratings = Průměrná hodnocení
desk-exports-ratings-lead = Jeden řádek na článek: počet hlasů, průměr a kolik lidí zvolilo který počet hvězdiček.
desk-exports-csv = Pro tabulky a skripty
desk-exports-json = Pro programy
desk-exports-xlsx = Pro Excel a LibreOffice

desk-overview-comments-day = Komentáře za 24 hodin
desk-overview-ratings-day = Hodnocení za 24 hodin
desk-overview-log = Všechna rozhodnutí
desk-past-first = První komentář tohoto čtenáře.
desk-case-edited = upraveno autorem
desk-why-low = Nic nápadného se nenašlo.
desk-keys-lead = Klávesy fungují, dokud nepíšete do žádného pole.
desk-keys-act = rozhodnout o vybraném komentáři
desk-keys-help = zobrazit tuto nápovědu
desk-done-nothing = Není žádné rozhodnutí, které by šlo vrátit zpět.
desk-log-from = Z čeho
desk-log-to = Na co
desk-log-undone = později vráceno zpět
desk-act-edit = Autor upravil
desk-act-withdraw = Autor stáhl
desk-act-submit = Odesláno

# Přihlášení
login-title = Přihlášení
login-email = E-mail
login-password = Heslo
login-send = Přihlásit se
login-wrong = E-mail nebo heslo není správné.
login-empty = Zadejte e-mail a heslo.
login-first = Zatím tu není žádný účet
login-first-link = Program při spuštění vypíše odkaz pro první účet. Odkaz platí jednou, 30 minut.
login-first-command = Účet lze vytvořit i z příkazové řádky:
sign-in-title = Přihlásit se jako { $name }
sign-in-lead = Tento odkaz platí jednou. Tlačítkem přejdete na nástěnku.
sign-in-send = Přejít na nástěnku
sign-in-dead-title = Tento odkaz už neplatí
sign-in-dead-lead = Byl už použit, nebo je příliš starý. Přihlaste se heslem, nebo si vyžádejte jiný odkaz.

# První účet
setup-title = První účet
setup-lead = Tento účet smí všechno: schvalovat, exportovat a pouštět dovnitř další lidi.
setup-name = Jméno
setup-name-hint = Na nástěnce stojí u vašich rozhodnutí.
setup-email = E-mail
setup-email-hint = Sem chodí upozornění na čekající komentáře.
setup-password = Heslo
setup-password-hint = Alespoň { $n } znaků, v jakémkoli jazyce. Několik slov je lepší než jedno.
setup-again = Heslo ještě jednou
setup-send = Vytvořit účet
setup-dead-lead = Byl už použit, nebo je starší než 30 minut. Spusťte program znovu a dostanete jiný.

account-faults =
    { $n ->
        [one] Opravte { $n } údaj
        [few] Opravte { $n } údaje
        [many] Opravte { $n } údaje
       *[other] Opravte { $n } údajů
    }
account-fault-name-missing = Zadejte jméno.
account-fault-name-long = Jméno může mít nejvýše { $n } znaků.
account-fault-email-missing = Zadejte e-mailovou adresu.
account-fault-email-wrong = Tohle nevypadá jako e-mailová adresa.
account-fault-email-taken = Pro tuto e-mailovou adresu už účet existuje.
account-fault-password-short = Heslo musí mít alespoň { $n } znaků.
account-fault-password-long = Heslo je příliš dlouhé.
account-fault-password-known = Heslo nesmí být stejné jako jméno ani jako e-mailová adresa.
account-fault-password-differs = Hesla se liší.

desk-place-system = Dopisy
desk-system-title = Dopisy
desk-system-letters = Dopisy za poslední měsíc
desk-system-waiting = Na cestě
desk-system-sent = Odesláno
desk-system-failed = Nedoručeno
desk-system-files = Není nastaven poštovní server: dopisy se zapisují do souborů ve složce s daty.
desk-system-stuck =
    { $n ->
        [one] Z jedné události se nepodařilo vytvořit dopis; proč, říká záznam serveru.
        [few] Ze { $n } událostí se nepodařilo vytvořit dopis; proč, říká záznam serveru.
        [many] Z { $n } události se nepodařilo vytvořit dopis; proč, říká záznam serveru.
       *[other] Z { $n } událostí se nepodařilo vytvořit dopis; proč, říká záznam serveru.
    }
desk-system-troubled = Odmítnuté dopisy
desk-system-none = Žádné. Vše, co bylo odesláno, server přijal.
desk-system-letter = Dopis
desk-system-made = Napsán
desk-system-tried = Pokusů
desk-system-times =
    { $n ->
        [one] jeden
        [few] { $n }
        [many] { $n }
       *[other] { $n }
    }
desk-system-next = Další pokus
desk-system-given-up = nedoručeno
desk-system-why = Co řekl server
desk-password-title = Změna hesla
desk-password-lead = Všude jinde, kde jste přihlášeni, se budete muset přihlásit znovu.
desk-password-current = Vaše současné heslo
desk-password-new = Nové heslo
desk-password-send = Změnit heslo
desk-password-wrong = To není vaše heslo.
desk-password-done = Heslo bylo změněno.
desk-crowds-title = Hodnocení z jedné sítě
desk-crowds-lead = Několik hodnocení jedné stránky z jedné sítě za jeden den, v posledních 30 dnech. První se počítá hned, ostatní po opsání kódu; stejně vypadá i škola nebo kancelář.
desk-crowds-empty = Žádná stránka nemá několik hodnocení z jedné sítě.
desk-crowd-sum = { $n ->
    [one] { $n } hodnocení z jedné sítě
    [few] { $n } hodnocení z jedné sítě
    [many] { $n } hodnocení z jedné sítě
   *[other] { $n } hodnocení z jedné sítě
}
desk-crowd-counted = Započítáno: { $n }
desk-crowd-unproven = Čeká na kód: { $n }
desk-crowd-aside = Vyřazeno: { $n }
desk-crowd-stars = Udělené hvězdičky
desk-crowd-star = { $n ->
    [one] { $n } hvězdička
    [few] { $n } hvězdičky
    [many] { $n } hvězdičky
   *[other] { $n } hvězdiček
}
desk-crowd-set-aside-do = Vyřadit vše
desk-crowd-restore-do = Započítat vše
desk-crowd-set-aside = { $n ->
    [one] { $n } hodnocení se už nepočítá
    [few] { $n } hodnocení se už nepočítají
    [many] { $n } hodnocení se už nepočítá
   *[other] { $n } hodnocení se už nepočítá
}
desk-crowd-restored = { $n ->
    [one] Počítá se ještě { $n } hodnocení
    [few] Počítají se ještě { $n } hodnocení
    [many] Počítá se ještě { $n } hodnocení
   *[other] Počítá se ještě { $n } hodnocení
}


desk-place-spam = Spam
desk-act-add-rule-hold = Přidáno na seznam: čekat
desk-act-add-rule-spam = Přidáno na seznam: do spamu
desk-act-add-rule-allow = Přidáno na seznam: důvěryhodné
desk-act-remove-rule = Odebráno ze seznamu

# Stránky o spamu
spam-parts = Spam
spam-part-lists = Seznamy
spam-part-folder = Složka spamu
lists-title = Slova, vzory a domény
lists-lead = Co sem napíšete, hledá se v každém textu, jménu a webu.
lists-add = Přidat
lists-rules = Na seznamu
lists-empty = Na seznamu zatím nic není.
lists-hits-lead =
    { $n ->
        [one] Shody mezi nejnovějšími komentáři posledních 30 dnů ({ $n } komentář).
        [few] Shody mezi nejnovějšími komentáři posledních 30 dnů ({ $n } komentáře).
        [many] Shody mezi nejnovějšími komentáři posledních 30 dnů ({ $n } komentáře).
       *[other] Shody mezi nejnovějšími komentáři posledních 30 dnů ({ $n } komentářů).
    }
rule-kind = Druh
rule-kind-word = Slovo
rule-kind-pattern = Vzor
rule-kind-domain = Doména
rule-text = Text
rule-text-hint = Jedno slovo nebo více, v jakémkoli zápisu; * zastupuje jakákoli písmena. Vzor je regulární výraz. Doména platí se vším, co je pod ní.
rule-action = Potom
rule-action-hold = Čekat
rule-action-spam = Do spamu
rule-action-allow = Důvěřovat
rule-add = Přidat na seznam
rule-remove = Odebrat
rule-hits = Shody
rule-hits-published = Z toho zveřejněné
rule-added-by = Přidáno
rule-added = { $text } je na seznamu.
rule-replaced = { $text } už na seznamu bylo; teď žádá něco jiného.
rule-removed = { $text } už na seznamu není.
rule-gone = Už je to odebráno.
rule-fault-kind = Vyberte, co se má hledat.
rule-fault-action = Vyberte, co se má stát.
rule-fault-empty = Napište slovo, vzor nebo doménu.
rule-fault-long = Je to příliš dlouhé: nejvýše 300 znaků.
rule-fault-broad = Tohle by odpovídalo téměř každému textu.
rule-fault-pattern = Tento vzor nelze přečíst, nebo je příliš velký.
rule-fault-domain = Tohle není doména. Napište ji jako example.com.
rule-fault-trust = Důvěřovat lze jen doméně.
rule-fault-there = Tohle už na seznamu je.
rule-fault-full =
    { $n ->
        [one] Seznam je plný: { $n } řádek, z toho 100 vzorů.
        [few] Seznam je plný: { $n } řádky, z toho 100 vzorů.
        [many] Seznam je plný: { $n } řádku, z toho 100 vzorů.
       *[other] Seznam je plný: { $n } řádků, z toho 100 vzorů.
    }
trial-title = Vyzkoušet text
trial-lead = Podívejte se, jak by dopadl text nového autora. Nic se neuloží.
trial-send = Vyzkoušet
trial-pass = Byl by zveřejněn
trial-hold = Čekal by
trial-spam = Skončil by ve spamu
spam-part-domains = Domény
domains-title = Domény
domains-lead = Domény, na které odkazují komentáře, a co o těch komentářích řekli moderátoři.
domains-spam = Spam
domains-honest = V pořádku
domains-seen = Naposledy
domains-put = Dát na seznam
domains-empty = Žádný komentář zatím nemá odkaz.
domains-texts =
    { $n ->
        [one] v { $n } komentáři
        [few] ve { $n } komentářích
        [many] v { $n } komentáře
       *[other] v { $n } komentářích
    }

# -- queue
desk-state-reported = Nahlášené
queue-sort = Pořadí
queue-sort-urgency = Nejnaléhavější první
queue-filter = Filtr
queue-filter-on = Filtr ({ $n })
queue-filter-apply = Použít
queue-filter-clear = Odebrat všechny filtry
queue-chips = Použité filtry
queue-chip-remove = Odebrat filtr „{ $name }“
queue-any = Vše
queue-site = Web
queue-article = Článek
queue-article-hint = Jeho adresa nebo název
queue-lang = Jazyk
queue-kind = Druh
queue-kind-comment = Komentář bez hvězdiček
queue-kind-review = Komentář s hvězdičkami
queue-kind-edited = Upraven autorem
queue-kind-reply = Odpověď
queue-why = Proč čeká
queue-why-new-writer = Nový autor
queue-why-links = Odkazy
queue-why-lists = Vaše seznamy a pravidla
queue-why-repeat = Už odesláno
queue-why-filter = Filtr spamu
queue-why-others = Jiné programy
queue-why-form = Jak byl formulář vyplněn
queue-why-script = Písmo a skryté znaky
queue-why-advert = Reklama, čísla
queue-why-much = Příliš mnoho najednou, starý článek
queue-why-unjudged = Nešlo úplně ověřit
queue-author = Autor
queue-author-new = Zatím nic zveřejněno
queue-author-known = Už zveřejňoval
queue-link = Obsahuje odkaz
queue-from = Od
queue-to = Do
queue-day-hint = Den, například 2026-03-21 nebo 1405/01/01
queue-by = Rozhodl(a)
queue-reader = Jeden autor
queue-network = Jedna síť
queue-found =
    { $n ->
        [0] Nic neodpovídá.
        [one] Odpovídá { $n } komentář.
        [few] Odpovídají { $n } komentáře.
        [many] Odpovídá { $n } komentáře.
       *[other] Odpovídá { $n } komentářů.
    }
queue-found-many = Odpovídá více než { $n } komentářů. Seznam ukazuje první z nich.
queue-everything = Vše, co odpovídá ({ $n })…
queue-whole-title = Vše, co odpovídá
queue-would-approve =
    { $n ->
        [one] Tím by se schválil { $n } komentář.
        [few] Tím by se schválily { $n } komentáře.
        [many] Tím by se schválilo { $n } komentáře.
       *[other] Tím by se schválilo { $n } komentářů.
    }
queue-would-reject =
    { $n ->
        [one] Tím by se zamítl { $n } komentář.
        [few] Tím by se zamítly { $n } komentáře.
        [many] Tím by se zamítlo { $n } komentáře.
       *[other] Tím by se zamítlo { $n } komentářů.
    }
queue-would-spam =
    { $n ->
        [one] Tím by se { $n } komentář označil jako spam.
        [few] Tím by se { $n } komentáře označily jako spam.
        [many] Tím by se { $n } komentáře označilo jako spam.
       *[other] Tím by se { $n } komentářů označilo jako spam.
    }
queue-would-not-spam =
    { $n ->
        [one] Tím by se { $n } komentář označil, že není spam.
        [few] Tím by se { $n } komentáře označily, že nejsou spam.
        [many] Tím by se { $n } komentáře označilo, že není spam.
       *[other] Tím by se { $n } komentářů označilo, že nejsou spam.
    }
queue-would-trash =
    { $n ->
        [one] Tím by se { $n } komentář přesunul do koše.
        [few] Tím by se { $n } komentáře přesunuly do koše.
        [many] Tím by se { $n } komentáře přesunulo do koše.
       *[other] Tím by se { $n } komentářů přesunulo do koše.
    }
queue-whole-capped = Odpovídají i další komentáře. Najednou jich jde nejvýše { $n }; ostatní počkají na příště.
queue-whole-undo = Lze to vrátit najednou.
queue-whole-changed = Počet se mezitím změnil: byl { $before }. Podívejte se prosím znovu; zatím se nic nestalo.
queue-whole-none = Už nic neodpovídá.
# -- deeds on cards
audit-act-restore = Obnoveno
audit-act-pin = Připnuto
audit-act-unpin = Odepnuto
audit-act-close-thread = Vlákno uzavřeno
audit-act-reopen-thread = Vlákno znovu otevřeno
audit-act-close-page = Komentáře na stránce uzavřeny
audit-act-reopen-page = Komentáře na stránce znovu otevřeny
audit-act-correct = Upraveno redakcí
audit-act-flip = Směr textu změněn
audit-act-reply = Odpověděla redakce
desk-done-restore = Komentář, který napsal { $name }, je zase tam, kde byl.
desk-already-restore = Tento komentář už je obnoven. Rozhodnutí: { $who }, { $when }.
desk-done-pin = Komentář, který napsal { $name }, je připnutý.
desk-done-unpin = Komentář, který napsal { $name }, už není připnutý.
desk-done-close-thread = Ve vlákně, které začal { $name }, už nelze odpovídat.
desk-done-reopen-thread = Ve vlákně, které začal { $name }, lze zase odpovídat.
desk-done-close-page = Stránka už nepřijímá komentáře.
desk-done-reopen-page = Stránka zase přijímá komentáře.
desk-done-correct = Komentář, který napsal { $name }, je upraven.
desk-done-flip = Text, který napsal { $name }, teď běží opačným směrem.
desk-done-reply = Vaše odpověď je zveřejněna. Odpověděli jste: { $name }.
desk-fault-pin-reply = Připnout lze jen komentář, kterým začíná vlákno.
desk-fault-pin-many = Na této stránce jsou už tři připnuté komentáře. Nejprve některý odepněte.
desk-restore = Obnovit
desk-left = { $n ->
    [0] Žádný další nezbývá.
    [one] Zbývá { $n } komentář.
    [few] Zbývají { $n } komentáře.
    [many] Zbývá { $n } komentáře.
   *[other] Zbývá { $n } komentářů.
}
desk-undone-many = { $n ->
    [one] Vrácena { $n } změna.
    [few] Vráceny { $n } změny.
    [many] Vráceno { $n } změny.
   *[other] Vráceno { $n } změn.
}
desk-undone-some = Vráceno: { $n }. Mezitím změněno a ponecháno: { $missed }.
desk-page-closed = stránka je uzavřena
desk-thread-closed = vlákno je uzavřeno
desk-network = Síť
desk-diff = Co autor změnil
desk-reason-tell = Poslat autorovi
desk-reason-tell-asked = Sdělit autorům, kteří o to požádali
desk-reply = Odpovědět…
desk-reply-words = Vaše odpověď
desk-reply-under-site = Jménem webu
desk-reply-approves = S vaší odpovědí se schválí i komentář.
desk-reply-send = Zveřejnit odpověď
desk-reply-saved = Uložená odpověď
desk-reply-saved-none = Žádná
desk-reply-saved-hint = Připíšete-li něco, bude to pod ní.
desk-edit = Upravit…
desk-edit-words = Text
desk-edit-hint = Čtenáři uvidí, že text upravila redakce; původní znění zůstane v záznamu.
desk-edit-why = Důvod, do záznamu
desk-edit-save = Uložit
desk-more = Více…
desk-pin = Připnout
desk-unpin = Odepnout
desk-close-thread = Uzavřít toto vlákno
desk-reopen-thread = Otevřít toto vlákno
desk-close-page = Uzavřít komentáře na stránce
desk-reopen-page = Otevřít komentáře na stránce
desk-flip-ltr = Zobrazit zleva doprava
desk-flip-rtl = Zobrazit zprava doleva
desk-author = O tomto autorovi
desk-card-failed = Neprovedeno: server neodpověděl, jak měl. Zkuste to znovu.
desk-keys-undo = vrátit poslední rozhodnutí
desk-keys-reply = odpovědět
desk-keys-edit = upravit
desk-keys-author = o autorovi
desk-keys-all = vybrat vše
desk-keys-selected = rozhodnout o vybraných
desk-keys-queues = přejít na stav
desk-keys-close = Zavřít
desk-author-title = Autor:
desk-author-is-blocked = Tento autor je zablokován.
desk-author-until = do { $date }
desk-author-blocks = Všechny blokace
desk-author-sent = Odesláno
desk-author-rate = Schváleno z rozhodnutých
desk-author-ratings = Udělená hodnocení
desk-author-names = Další jména
desk-author-addresses = E-mailové adresy
desk-author-near = Ze stejné sítě nebo adresy
desk-author-approve = { $n ->
    [one] Schválit { $n } čekající komentář
    [few] Schválit všechny { $n } čekající komentáře
    [many] Schválit { $n } čekajícího komentáře
   *[other] Schválit všech { $n } čekajících komentářů
}
desk-author-block-open = Zablokovat a skrýt vše…
desk-author-block-lead = { $n ->
    [one] Zamítne se { $n } komentář a od tohoto autora se už nic nepřijme. Vše lze vrátit najednou.
    [few] Zamítnou se { $n } komentáře a od tohoto autora se už nic nepřijme. Vše lze vrátit najednou.
    [many] Zamítne se { $n } komentáře a od tohoto autora se už nic nepřijme. Vše lze vrátit najednou.
   *[other] Zamítne se { $n } komentářů a od tohoto autora se už nic nepřijme. Vše lze vrátit najednou.
}
desk-author-block-reason = Důvod
desk-author-block-days = Na jak dlouho
desk-author-block-ever = Natrvalo
desk-author-days = { $n ->
    [one] { $n } den
    [few] { $n } dny
    [many] { $n } dne
   *[other] { $n } dní
}
desk-author-block = Zablokovat a skrýt
desk-author-approved = { $n ->
    [one] Schválen { $n } komentář tohoto autora.
    [few] Schváleny { $n } komentáře tohoto autora.
    [many] Schváleno { $n } komentáře tohoto autora.
   *[other] Schváleno { $n } komentářů tohoto autora.
}
desk-author-blocked = { $n ->
    [one] Autor je zablokován, skryt { $n } komentář.
    [few] Autor je zablokován, skryty { $n } komentáře.
    [many] Autor je zablokován, skryto { $n } komentáře.
   *[other] Autor je zablokován, skryto { $n } komentářů.
}
desk-author-notes = Poznámky
desk-author-note = Poznámka pro ostatní moderátory
desk-author-note-add = Přidat poznámku
desk-author-noted = Poznámka je přidána.
desk-author-note-gone = Poznámka je odebrána.
desk-author-newest = Nejnovější komentáře
