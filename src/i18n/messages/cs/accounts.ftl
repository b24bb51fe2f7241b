# Účty: lidé, pozvánky, nová hesla, druhý krok, přihlášení, klíče; záznam
desk-place-users = Lidé

login-forgotten = Zapomněli jste heslo?
code-title = Ještě jeden krok
code-lead = Heslo je správné. Teď opište kód, který ukazuje vaše aplikace.
code-label = Kód
code-hint = Šest číslic z aplikace, nebo jeden ze záložních kódů.
code-send = Přihlásit se
second-factor-wrong = Kód není správný, nebo už byl použit. Aplikace ukazuje každou půlminutu jiný.
second-factor-stale = Stránka byla zastaralá. Nic se nezměnilo; začněte prosím znovu.
second-factor-off-done = K přihlášení už není potřeba kód.

join-title = Máte pozvánku
join-lead = Na nástěnce budete mít roli { $role } a adresu { $email }.
invitation-dead-lead = Byl už použit, pozvánka byla vzata zpět, nebo je starší než týden. Požádejte o jinou toho, kdo vás pozval.

reset-title = Nové heslo
reset-lead = Na vaši adresu pošleme odkaz, se kterým si zvolíte jiné heslo.
reset-send = Poslat odkaz
reset-sent = Pokud k této adrese patří účet, je dopis s odkazem na cestě. Odkaz platí jednou, hodinu.
reset-choose-title = Zvolte si jiné heslo
reset-choose-lead = Pro účet { $email }. Všude se budete muset přihlásit znovu a klíče programů přestanou platit.
reset-dead-lead = Byl už použit, nebo je starší než hodinu. O další požádejte na přihlašovací stránce.
reset-done = Heslo bylo změněno. Přihlaste se novým.

own-title = Váš účet
own-part-account = Účet
own-part-password = Heslo
own-part-second = Druhý krok
own-part-letters = Dopisy
own-part-tokens = Klíče pro programy
own-lang = Jazyk nástěnky
own-lang-browser = Podle prohlížeče
own-save = Uložit
own-saved = Uloženo.
own-sessions = Kde jste přihlášeni
own-sessions-lead = Prohlížeč se musí přihlásit znovu, když se nepoužívá ({ $idle } dní), a nejpozději po { $most } dnech.
own-browser = Prohlížeč
own-browser-unknown = Neznámý
own-since = Od
own-seen = Naposledy
own-here = zde
own-end = Odhlásit
own-end-others = Odhlásit všude jinde
own-others-ended = Teď jste přihlášeni jen zde.
own-session-ended = Ten prohlížeč je odhlášen.

second-title = Druhý krok
second-on-title = Kód vedle hesla
second-lead = Aplikace v telefonu ukazuje kód, který se každou půlminutu mění. Kdo zjistí vaše heslo, ani tak se nepřihlásí.
second-step-scan = Otevřete ověřovací aplikaci a namiřte ji na tento čtverec:
second-picture = Čtvercový kód s tajemstvím pro aplikaci; totéž je napsáno níže
second-step-type = Nebo do aplikace opište toto:
second-step-code = Pak opište kód, který aplikace ukazuje. Všude jinde budete odhlášeni.
second-on-send = Zapnout
second-is-on = Zapnuto od { $date }
second-codes-left =
    { $n ->
        [0] Nezbývá vám žádný záložní kód.
        [one] Zbývá vám { $n } záložní kód.
        [few] Zbývají vám { $n } záložní kódy.
        [many] Zbývá vám { $n } záložního kódu.
       *[other] Zbývá vám { $n } záložních kódů.
    }
second-change-lead = Pro obojí je potřeba opsat ještě jednou kód.
second-codes-new = Nové záložní kódy
second-off-send = Vypnout
recovery-title = Záložní kódy
recovery-lead = Opište si je teď: znovu se neukážou. Každý jednou otevře nástěnku, když ztratíte telefon.
recovery-kept = Mám je opsané

token-list = Vaše klíče
token-lead = Program s klíčem pracuje za vás a smí jen to, co smíte vy. S novým heslem nebo rolí klíče přestanou platit.
token-name = Název
token-name-hint = V záznamu stojí u vašeho jména.
token-scopes = K čemu je
token-scope-queue = čtení toho, co čeká
token-scope-decide = rozhodování o komentářích
token-scope-averages = průměrná hodnocení
token-scope-exports = exporty
token-until = Platí do
token-over = vypršelo
token-used = Naposledy použit
token-never = nikdy
token-days = Jak dlouho platí
token-n-days =
    { $n ->
        [one] { $n } den
        [few] { $n } dny
        [many] { $n } dne
       *[other] { $n } dní
    }
token-make = Vytvořit klíč
token-end = Zrušit
token-ended = Klíč už neplatí.
token-fresh = Váš nový klíč
token-fresh-lead = Zkopírujte si ho teď: znovu se neukáže.
token-use = Program ho posílá s každým požadavkem v této hlavičce:
token-fault-name = Pojmenujte klíč.
token-fault-scopes = Řekněte, k čemu klíč je.
token-fault-days = Řekněte, jak dlouho má klíč platit.
token-fault-many = Máte 20 klíčů. Nejdřív některý zrušte.

users-title = Lidé
users-lead = Kdo se smí přihlásit a co kdo smí.
users-role = Role
users-limits = Omezení
users-no-limits = bez omezení
users-second-on = zapnuto
users-second-off = vypnuto
users-not-here = bez přihlášení
users-you = vy
users-is-disabled = vypnutý
users-is-active = aktivní
users-state = Stav
users-made = Od
users-back = Všichni lidé
users-log = Co tento účet udělal
users-rights = Co tento účet smí
users-role-hint = Jiná role ukončí všechna přihlášení a klíče účtu.
users-limit-sites = Jen tyto weby
users-limit-langs = Jen články v těchto jazycích
users-limit-hint = Bez zaškrtnutí není žádné omezení. Administrátor nikdy omezen není.
users-door = Přihlašování
users-enable = Znovu pustit
users-enable-hint = S heslem, které účet měl.
users-end-sessions = Odhlásit všude
users-end-sessions-hint = Přihlásit se lze znovu.
users-send-reset = Poslat odkaz na nové heslo
users-send-reset-hint = Dopisem, na adresu účtu.
users-reset-second = Odebrat druhý krok
users-reset-second-hint = Když se ztratil telefon i záložní kódy.
users-disable = Vypnout účet
users-disable-hint = Všechno hned skončí. Rozhodnutí zůstanou v záznamu.
users-invitations = Pozvaní
users-sent = Odesláno
users-invite = Pozvat někoho
users-invite-lead = Přijde dopis s odkazem; jméno a heslo si pozvaný zvolí sám.
users-invite-again = Poslat znovu
users-invite-withdraw = Vzít zpět
users-invite-send = Poslat pozvánku
users-lang = Jazyk dopisu
users-invited = Pozvánka jde na { $email }.
users-invited-again = Pozvánka jde znovu. Předchozí odkaz už neplatí.
users-invitation-withdrawn = Pozvánka je vzata zpět.
users-rights-done = Uloženo: { $name }.
users-disabled = Účet je vypnutý: { $name }.
users-enabled = Účet se smí znovu přihlásit: { $name }.
users-sessions-ended = Účet je všude odhlášen: { $name }.
users-second-reset = Účet se přihlašuje bez kódu: { $name }.
users-reset-sent = Dopis je na cestě: { $name }.
users-last-admin = Neprovedeno: nezbyl by nikdo, kdo smí všechno.
users-fault-role = Vyberte roli.
users-fault-lang = Vyberte jazyk.

mail-invitation-title = Pozvánka mezi moderátory
mail-invitation-text = { $name } vás zve na nástěnku webu { $site }.
mail-invitation-until = Odkaz platí jednou, do { $date }
mail-invitation-open = Přijmout pozvánku
mail-invitation-why = Pokud nevíte, oč jde, nemusíte dělat nic.
mail-reset-title = Zvolte si jiné heslo
mail-reset-text = Dobrý den, { $name }. Někdo požádal o odkaz, kterým lze změnit vaše heslo. Platí jednou, hodinu.
mail-reset-open = Zvolit heslo
mail-reset-why = Pokud jste to nebyli vy, nedělejte nic: heslo zůstane stejné.

audit-act-submit = Odeslán komentář
audit-act-edit = Upraven komentář
audit-act-withdraw = Komentář vzat zpět
audit-act-approve = Schváleno
audit-act-reject = Zamítnuto
audit-act-spam = Označeno jako spam
audit-act-not-spam = Není spam
audit-act-trash = Hozeno do koše
audit-act-undo = Rozhodnutí vráceno zpět
audit-act-add-rule-hold = Přidáno na seznam: čekat
audit-act-add-rule-spam = Přidáno na seznam: spam
audit-act-add-rule-allow = Přidáno na seznam: důvěra
audit-act-remove-rule = Odebráno ze seznamu
audit-act-account-create = Vytvořen účet
audit-act-account-join = Přijata pozvánka
audit-act-account-role = Změněna role
audit-act-account-limits = Změněna omezení
audit-act-account-rename = Změněno jméno nebo jazyk
audit-act-account-disable = Vypnut účet
audit-act-account-enable = Účet znovu puštěn
audit-act-account-invite = Poslána pozvánka
audit-act-account-invite-again = Pozvánka poslána znovu
audit-act-account-invite-withdraw = Pozvánka vzata zpět
audit-act-password-change = Změněno heslo
audit-act-password-reset-ask = Žádost o odkaz na heslo
audit-act-password-reset = Heslo zvoleno odkazem
audit-act-sign-in = Přihlášení
audit-act-sign-in-failed = Nezdařené přihlášení
audit-act-sign-out = Odhlášení
audit-act-second-factor-on = Zapnut druhý krok
audit-act-second-factor-off = Vypnut druhý krok
audit-act-second-factor-reset = Odebrán cizí druhý krok
audit-act-second-factor-failed = Nesprávný kód
audit-act-recovery-codes-new = Vytvořeny záložní kódy
audit-act-session-end = Ukončeno přihlášení
audit-act-sessions-end = Ukončena přihlášení
audit-act-token-create = Vytvořen klíč
audit-act-token-end = Zrušen klíč
audit-act-export = Export

log-title = Záznam
log-lead = Kdo co udělal, kdy a proč. Rozhodnutí lze vrátit zpět; záznam sám měnit nelze.
log-narrow = Zúžit záznam
log-anybody = kdokoli
log-anything = cokoli
log-kind = Druh
log-from = Od
log-to = Do
log-day-form = 2026-03-21
log-subject = Číslo nebo komentář
log-show = Zobrazit
log-all = Zobrazit vše
log-n =
    { $n ->
        [one] { $n } řádek
        [few] { $n } řádky
        [many] { $n } řádku
       *[other] { $n } řádků
    }
log-empty = Nic takového v záznamu není.
log-about = O čem
log-change = Změna
log-before = Před tím
log-after = Potom
log-who-readers = Čtenáři
log-who-program = Program
log-column-id = Číslo řádku
log-column-actor-kind = Moderátor, čtenář nebo program
log-column-account = Číslo účtu
log-column-batch = Stejné pro všechny řádky jednoho kroku
log-column-undoes = Řádek, který tento vrátil zpět
audit-subject-comment = Komentář
audit-subject-rating = Hodnocení
audit-subject-article = Článek
audit-subject-account = Účet
audit-subject-setting = Nastavení
audit-subject-session = Přihlášení
audit-subject-token = Klíč
audit-subject-rule = Pravidlo
audit-subject-block = Blokace
audit-subject-author = Autor
audit-subject-address = Adresa
audit-subject-letter = Dopis
audit-subject-export = Export
audit-subject-import = Import
audit-subject-site = Web
audit-subject-survey = Anketa
audit-act-ratings-set-aside = Hodnocení odložena
audit-act-ratings-restore = Hodnocení vrácena
audit-act-import-articles = Importovány články
audit-act-erase = Smazáno vše o jedné adrese
audit-act-end-letters = Dopisy ukončeny
audit-act-refuse-letters = Všechny dopisy odmítnuty
audit-act-take-along = Staženy údaje o adrese
log-told-link = odkazem
log-told-code = s kódem
log-told-recovery-code = se záložním kódem
