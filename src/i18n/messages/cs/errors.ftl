# What went wrong, and what to do about it

# Pages of refusals: title, then what to do
error-400-title = Požadavku nerozumíme
error-400-text = Adresa nebo formulář možná dorazily neúplné. Vraťte se o stránku zpět a zkuste to znovu.
error-403-title = To není dovoleno
error-403-text = K tomu nemáte oprávnění, nebo byl formulář odeslán odjinud. Otevřete stránku a odešlete ho znovu z ní.
error-404-title = Taková stránka tu není
error-404-text = Adresa je možná špatně napsaná, nebo stránka už neexistuje.
error-405-title = Tato adresa to neumí
error-405-text = Tato adresa se takto neotevírá; dostanete se k ní z její stránky.
error-409-title = Mezitím se tu něco změnilo
error-409-text = Otevřete stránku znovu, ať vidíte nový stav.
error-413-title = Je to příliš velké
error-413-text = Zkraťte text a odešlete ho znovu.
error-422-title = Něco ve formuláři není v pořádku
error-422-text = Vraťte se o stránku zpět, formulář opravte a odešlete znovu.
error-429-title = Trochu pomaleji
error-429-text = Za krátkou dobu přišlo příliš mnoho požadavků. Chvíli počkejte a zkuste to znovu; váš text zůstal na předchozí stránce.
error-500-title = Něco se pokazilo
error-500-text = Chyba je u nás, ne u vás. Zkuste to za chvíli znovu.
error-503-title = Právě máme plné ruce práce
error-503-text = Zkuste to za okamžik znovu.
error-retry-after = { $n ->
    [one] Zkuste to znovu za { $n } sekundu.
    [few] Zkuste to znovu za { $n } sekundy.
    [many] Zkuste to znovu za { $n } sekundy.
   *[other] Zkuste to znovu za { $n } sekund.
}
error-incident = Pokud nám píšete, uveďte i tento kód:
error-home = Úvodní stránka
error-retry = Zkusit znovu

# What is wrong with a field
fault-name-required = Napište své jméno.
fault-name-too-long = Jméno má víc než { 80 } znaků; zkraťte ho.
fault-name-letters = Jméno musí mít aspoň jedno písmeno.
fault-name-link = Jméno nemůže být webová adresa; adresu napište do pole Web.
fault-email-form = E-mailová adresa není správná; příklad: { "name@example.org" }
fault-email-too-long = E-mailová adresa je příliš dlouhá.
fault-website-form = Webová adresa není správná; příklad: { "https://example.org" }
fault-website-too-long = Webová adresa má víc než { 300 } znaků.
fault-body-required = Napište komentář.
fault-body-too-long = Komentář má víc než { 5000 } znaků; zkraťte ho.
fault-answer-required = Opište kód z obrázku, nebo zaškrtněte, že ho nepřečtete.
fault-code-required = Opište kód z obrázku.
fault-answer-wrong = Kód není správný. Toto je nový kód.
fault-answer-expired = Platnost kódu vypršela. Toto je nový kód.
fault-answer-used = Kód už byl použit. Toto je nový kód.
fault-answer-unasked = Váš komentář ještě nebyl odeslán. Pošlete ho ještě jednou; bez kódu pak půjde ke schválení.
fault-edit-decided = O tomto komentáři už bylo rozhodnuto a nelze ho měnit.
fault-stars-required = Před uložením vyberte hvězdičku.
fault-stars-range = Hodnocení musí být od { 1 } do { 5 } hvězdiček.
fault-reply-gone = Komentář, na který odpovídáte, už není dostupný.
fault-comments-closed = Komentáře nejsou povoleny.
fault-ratings-closed = Hodnocení tohoto článku je uzavřeno.
fault-too-fast = Odesíláte komentáře moc rychle po sobě. Zkuste to za chvíli.
fault-duplicate = Tento komentář jste již odeslali.
flash-comment-repeated = Tento komentář jste již odeslali.
fault-edit-over = Čas na úpravu tohoto komentáře vypršel.
fault-form-broken = Formulář dorazil neúplný. Odešlete ho znovu.
fault-thread-closed = V tomto vlákně už nelze odpovídat.
