# Pages for readers

# The frame of every page
site-name = Nazar
languages-name = Jazyk
footer-tagline = Nazar, místo pro hlasy čtenářů
footer-feed = Kanál článků
footer-privacy = Soukromí
footer-licences = Licence
footer-desk = Nástěnka

# The list of articles
index-title = Články
index-lead = Texty ke čtení, hodnocení a komentování.
index-empty = V tomto jazyce zatím nejsou žádné články.
categories-name = Rubriky
categories-all = Vše
pager-name = Stránky
pager-previous = Předchozí
pager-next = Další
pager-place = Strana { $page } z { $pages }

# The article
article-author = Autor
article-published = Publikováno
article-updated = Aktualizováno
article-views = Zobrazení
article-average = Průměrné hodnocení
toc-name = Obsah
share-name = Sdílet
share-mail = E-mail
share-telegram = Telegram
share-whatsapp = WhatsApp
share-copy = Kopírovat odkaz
share-copied = Odkaz je zkopírován.
related-name = Související články

# The rating
rating-name = Hodnocení
rating-question = Ohodnoťte tento článek
rating-of-five = z { 5 }
votes-count = { $n ->
    [one] { $n } hlas
    [few] { $n } hlasy
    [many] { $n } hlasu
   *[other] { $n } hlasů
}
rating-votes = { $n ->
    [one] průměr z { $n } hlasu
    [few] průměr ze { $n } hlasů
    [many] průměr z { $n } hlasu
   *[other] průměr z { $n } hlasů
}
rating-sentence = { $n ->
    [one] { $average } z { 5 }, { $n } hlas
    [few] { $average } z { 5 }, { $n } hlasy
    [many] { $average } z { 5 }, { $n } hlasu
   *[other] { $average } z { 5 }, { $n } hlasů
}
rating-strip = { $n ->
    [one] Průměrné hodnocení { $average } z { 5 }, { $n } hlas
    [few] Průměrné hodnocení { $average } z { 5 }, { $n } hlasy
    [many] Průměrné hodnocení { $average } z { 5 }, { $n } hlasu
   *[other] Průměrné hodnocení { $average } z { 5 }, { $n } hlasů
}
rating-average-short = { $average } z { 5 }
rating-be-first = Ohodnoťte jako první
rating-none = Zatím nikdo nehodnotil.
rating-save = Uložit hodnocení
rating-change = Změnit hodnocení
rating-remove = Odebrat moje hodnocení
rating-saved = Hodnocení bylo uloženo: { $n } z { 5 }. Můžete ho kdykoli změnit.
rating-changed = Hodnocení bylo změněno: { $n } z { 5 }. Můžete ho změnit znovu.
rating-removed = Vaše hodnocení bylo odebráno.
rating-yours = Vaše hodnocení: { $n } z { 5 }
rating-closed = Hodnocení tohoto článku je uzavřeno.
rating-waits = Vaše hodnocení je uloženo, ale zatím se nepočítá: dnes tuto stránku ohodnotil někdo jiný ze stejné sítě.
rating-code-link = Opište kód a bude se počítat
rating-code-title = Stačí kód a vaše hodnocení se započítá
rating-code-lead = Dnes tuto stránku ohodnotil někdo jiný ze stejné sítě. Vaše hodnocení je uloženo; opište kód z obrázku a započítá se také.
rating-code-picture = Obrázek kontrolního kódu; pokud ho nevidíte, nechte hodnocení na moderátorech odkazem níže.
rating-code-send = Započítat mé hodnocení
rating-code-leave = Nechat na moderátorech
rating-code-later = Teď není k dispozici žádný kód. Vaše hodnocení je uloženo.
stars-word-1 = špatné
stars-word-5 = výborné
stars-said-1 = { 1 } z { 5 } – špatné
stars-said-2 = { 2 } z { 5 } – slabé
stars-said-3 = { 3 } z { 5 } – průměrné
stars-said-4 = { 4 } z { 5 } – dobré
stars-said-5 = { 5 } z { 5 } – výborné
stars-number = { $n } z { 5 }
stars-none = Zatím jste nevybrali žádnou hvězdičku.
stars-label = { $n } z { 5 } hvězdiček
spread-partial = Hlasy převzaté odjinud v tomto přehledu nejsou.
spread-caption = Rozložení hlasů
spread-stars = { $n ->
    [one] { $n } hvězdička
    [few] { $n } hvězdičky
    [many] { $n } hvězdičky
   *[other] { $n } hvězdiček
}

# Comments
comments-name = Komentáře
comments-count = { $n ->
    [one] { $n } komentář
    [few] { $n } komentáře
    [many] { $n } komentáře
   *[other] { $n } komentářů
}
comments-none = Zatím bez komentářů.
comments-be-first = Napište první komentář
comments-closed = Komentáře nejsou povoleny.
sort-name = Řazení
sort-newest = Nejnovější
sort-oldest = Nejstarší
comment-reply = Odpovědět
comment-reply-to = Odpovědět: { $name }
comment-in-reply-to = Odpověď: { $name }
comment-change = Upravit nebo stáhnout
comment-edited = upraveno
comment-badge-author = autor článku
comment-badge-staff = redakce
comment-badge-held = Čeká na schválení
comment-held = Váš komentář čeká na schválení a zatím ho vidíte jen vy.
comment-published = Váš komentář je zveřejněn. Děkujeme.
comment-changed = Změna je uložená a komentář znovu čeká na schválení.
comment-taken-back = Svůj komentář jste stáhli.
comment-withdrawn = Autor tento komentář stáhl.
comment-removed = Tento komentář byl odstraněn.

# The form for a comment
form-name-heading = Přidat komentář
form-reply-heading = Odpověď na komentář
form-moderated = Komentáře před zveřejněním čteme.
form-open = Komentáře se zveřejňují hned.
form-name = Jméno
form-optional = (nepovinné)
form-email = E-mail
form-email-hint = Vaše e-mailová adresa nebude zveřejněna.
form-website = Web
form-body = Komentář
form-body-hint = Až { $max } znaků. Můžete použít *zdůraznění*, **silné zdůraznění**, > citát a odkazy.
form-left = Zbývá znaků:
form-trap = Toto pole nechte prázdné
form-send = Odeslat komentář
form-cancel = Zrušit
form-faults = Komentář ještě nebyl odeslán. Váš text zůstal na místě.
form-asked = Ještě jeden krok: opište kód z obrázku a odešlete znovu. Váš text zůstal na místě.
form-renewed = Toto je nový kód. Váš text zůstal na místě.
captcha-name = Kontrolní kód
captcha-picture = Obrázek kontrolního kódu; pokud ho nevidíte, zaškrtněte volbu pod polem pro odpověď.
captcha-renew = Jiný kód
captcha-hint-digits = Číslice můžete psát na jakékoli klávesnici.
captcha-hint-letters = Písmena a číslice z obrázku; na velikosti písmen nezáleží.
captcha-unread = Obrázek nepřečtu; pošlete můj komentář ke schválení bez kódu.

# Changing a comment of one’s own
edit-heading = Úprava komentáře
edit-time-left = { $n ->
    [one] Komentář můžete upravit nebo stáhnout ještě { $n } minutu.
    [few] Komentář můžete upravit nebo stáhnout ještě { $n } minuty.
    [many] Komentář můžete upravit nebo stáhnout ještě { $n } minuty.
   *[other] Komentář můžete upravit nebo stáhnout ještě { $n } minut.
}
edit-save = Uložit změnu
edit-withdraw = Stáhnout komentář
edit-withdraw-hint = Stažený komentář už nebude vidět; odpovědi na něj zůstanou.

# Privacy
privacy-title = Soukromí
privacy-lead = Ukládáme jen to, co je potřeba k zobrazení komentářů a sečtení hodnocení.
privacy-stored-name = Co se ukládá
privacy-stored-comment = Váš komentář, jméno, které napíšete, a čas. E-mail a web jsou nepovinné; e-mail se nikdy nezveřejňuje.
privacy-stored-rating = Vaše hodnocení u náhodného identifikátoru, ne u jména. Kdykoli ho můžete změnit nebo odebrat.
privacy-stored-address = Vaše síťová adresa se neukládá; krátce zůstává jen její zašifrovaný otisk na ochranu před spamem.
privacy-asked-name = Kdo další komentář vidí
privacy-asked = Kvůli spamu se komentář se jménem a webem, které uvedete, ukáže těmto programům: { $names }.
privacy-asked-personal = Posílá se i vaše síťová adresa a e-mail a uchovávají se zde až 30 dní.
privacy-asked-anonymous = Vaše síťová adresa ani e-mail se neposílají.
privacy-cookies-name = Cookies
privacy-cookies-none = Ke čtení článků není třeba žádná cookie. Ukládají se jen tehdy, když jsou k něčemu:
privacy-cookie-reader = Náhodný identifikátor, když hodnotíte nebo pošlete komentář, abyste to mohli později změnit.
privacy-cookie-tickets = Číslo obrázku s kontrolním kódem, nejvýše na půl hodiny.
privacy-cookie-edit = Klíč k úpravě vlastního komentáře, nejvýše na čtvrt hodiny.
privacy-cookie-lang = Jazyk, který jste zvolili.
privacy-never-name = Co neděláme
privacy-never = Žádná statistika pro jiné, žádná reklama, žádné sledování. Nic se na tyto stránky nenačítá odjinud.
privacy-rights-name = Výmaz
privacy-rights = Chcete-li některý svůj komentář vymazat, napište provozovateli tohoto webu a připojte adresu komentáře.

# Licences
licences-title = Licence
licences-lead = Tyto stránky stojí na svobodném softwaru a svobodných písmech.
licences-program = Program, který tyto stránky vytváří; podle vaší volby pod licencí MIT nebo Apache-2.0.
licences-vazirmatn = Písmo perských stránek, pod licencí SIL Open Font License 1.1.
licences-source-sans = Písmo srbských stránek od společnosti Adobe, pod licencí SIL Open Font License 1.1.
licences-text = Text licence

# -- what moderators do to a thread
comment-badge-pinned = Připnuto
comment-corrected = upravila redakce
comment-thread-closed = V tomto vlákně už nelze odpovídat.
