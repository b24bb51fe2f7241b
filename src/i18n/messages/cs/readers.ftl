# Letters to readers, and the pages around them

# On the form for a comment
form-letters = E-maily pro vás
form-letters-none = Žádné
form-letters-replies = Odpovědi na mé komentáře na této stránce
form-letters-thread = Každý nový komentář na této stránce
form-letters-verdict = Dejte mi vědět, až bude můj komentář zveřejněn nebo odmítnut
form-letters-hint = Jen na adresu uvedenou výše, a teprve až ji potvrdíte odkazem, který vám na ni pošleme.
comment-held-letters = Váš komentář čeká na schválení a zatím ho vidíte jen vy. Pokud je vaši adresu ještě třeba potvrdit, e-mail s odkazem je na cestě.
comment-published-letters = Váš komentář je zveřejněn. Děkujeme. Pokud je vaši adresu ještě třeba potvrdit, e-mail s odkazem je na cestě.
fault-email-required = Napište svou e-mailovou adresu.
fault-email-for-letters = Abyste dostávali e-maily, napište svou adresu, nebo zvolte „Žádné“.

# Following without commenting
follow-summary = Sledovat e-mailem
follow-title = Sledovat komentáře e-mailem
follow-lead = Až přibudou komentáře, dostanete e-mail, a když jich bude mnoho, víc jich v jednom. Nejdřív pošleme odkaz k potvrzení; dokud ho nepotvrdíte, nic jiného nepřijde.
follow-send = Sledovat
comments-follow-asked = Pokud je tuto adresu ještě třeba potvrdit, e-mail s odkazem je na cestě. Přijde nanejvýš jednou denně.
ask-one-more = Ještě jeden krok: opište kód z obrázku a pošlete to znovu.
ask-later = Obrázek teď není k dispozici. Zkuste to prosím za pár minut.

# The link to one’s own page
mine-title = Vaše e-maily a vaše údaje
mine-lead = Napište svou adresu. Je-li o ní něco uloženo, dostanete e-mail s odkazem, kde to uvidíte, stáhnete nebo vymažete.
mine-send = Poslat mi odkaz
mine-link-asked = Je-li o této adrese něco uloženo, e-mail s odkazem je na cestě. Přijde nanejvýš jednou denně.

# Confirming
confirm-title = Chcete tyto e-maily?
confirm-lead = Někdo, doufáme že vy, si je vyžádal na adresu { $address }.
confirm-send = Ano, posílejte je
confirm-ignore = Pokud jste to nebyli vy, stránku prostě zavřete. Bez potvrzení se nic neposílá a adresa se po týdnu smaže.
gone-title = Tento odkaz už neplatí
gone-text = Byl už použit, nebo je příliš starý. Můžete si vyžádat nový.

# Ending
end-title = Ukončit tyto e-maily
end-lead = E-maily na adresu { $address }
end-everything = Všechny e-maily, které vám tento web posílá
end-send = Ukončit
end-over-title = Tyto e-maily jsou ukončeny
end-over-text = Na adresu { $address } už žádný z nich nepřijde.
end-over-never = Na vaši adresu už nic nepošleme, ať o to požádá kdokoli.
end-never-lead = Nikdy jste o to nežádali?
end-never-send = Už mi nikdy nepište

# One’s own page
mine-own-lead = Tato stránka patří tomu, kdo čte e-maily na adrese { $address }. Její adresu nikomu nedávejte.
mine-wanted-name = E-maily, o které jste požádali
mine-wanted-none = Žádné.
mine-kind-replies = Odpovědi na vaše komentáře
mine-kind-thread = Každý nový komentář
mine-kind-verdict = Zda je váš komentář zveřejněn
mine-page-gone = stránka, která teď není veřejná
mine-not-confirmed = ještě nepotvrzeno
mine-confirm-waiting = Potvrdit, co čeká
mine-end-one = Ukončit
mine-end-one-of = Ukončit: { $title }
mine-end-all = Ukončit všechny e-maily
mine-language-name = Jazyk e-mailů
mine-language-save = Uložit
mine-stored-name = Co je o vaší adrese uloženo
mine-stored-comments = { $n ->
    [one] Tuto adresu nese { $n } komentář.
    [few] Tuto adresu nesou { $n } komentáře.
    [many] Tuto adresu nese { $n } komentáře.
   *[other] Tuto adresu nese { $n } komentářů.
}
mine-download = Stáhnout vše (JSON)
mine-erase = Vymazat vše
mine-confirmed = Potvrzeno. Tyto e-maily budete dostávat.
mine-ended = Ukončeno.
mine-language-saved = Uloženo. Další e-maily přijdou v tomto jazyce.
erase-title = Vymazat o vaší adrese všechno?
erase-lead = Adresa { $address }, vše, o co jste požádali, i jméno, slova a odkazy vašich komentářů se nadobro smažou. Nikdo to nemůže vrátit.
erase-comments = { $n ->
    [one] { $n } komentář se vyprázdní; jeho místo zůstane, aby odpovědi dávaly smysl.
    [few] { $n } komentáře se vyprázdní; jejich místa zůstanou, aby odpovědi dávaly smysl.
    [many] { $n } komentáře se vyprázdní; jejich místa zůstanou, aby odpovědi dávaly smysl.
   *[other] { $n } komentářů se vyprázdní; jejich místa zůstanou, aby odpovědi dávaly smysl.
}
erase-ratings = Vaše hodnocení se počítají dál, ale už nepatří nikomu.
erase-send = Vymazat vše
erase-cancel = Nechat vše
erased-title = Vše o vaší adrese je vymazáno
erased-text = Nic o ní tu nezůstalo. Žádný další e-mail už nedostanete, ani o tomhle ne.

# The page about privacy
privacy-stored-letters = Požádáte-li o e-maily: vaše adresa, o co jste požádali a kdy byly odeslány. Co nepotvrdíte, se po týdnu smaže.
privacy-mine = Co je uloženo o vaší e-mailové adrese, můžete sami vidět, stáhnout i vymazat:

# The letters
mail-reader-why = Tento e-mail dostáváte, protože jste o něj požádali na { $site }.
mail-reader-end = Ukončit tyto e-maily
mail-reader-own = Všechny vaše e-maily a vaše údaje
mail-reader-stranger = Nikdy jste o to nežádali? Nedělejte nic a nic dalšího nepřijde; nebo zařiďte, ať už nikdy nic nepřijde:
mail-confirm-subject = Potvrďte prosím: chcete tyto e-maily?
mail-confirm-title = Chcete tyto e-maily?
mail-confirm-text = Někdo, doufáme že vy, si na { $site } vyžádal na tuto adresu e-maily:
mail-confirm-press = Potvrdit
mail-confirm-ignore = Odkaz platí týden. Bez něj se nic jiného neposílá a adresa se smaže.
mail-link-subject = Odkaz na vaše e-maily a vaše údaje
mail-link-title = Vaše e-maily a vaše údaje
mail-link-text = Někdo, doufáme že vy, si na { $site } vyžádal tento odkaz. Ukáže, co je o vaší adrese uloženo, a dovolí to stáhnout nebo vymazat.
mail-link-press = Otevřít vaši stránku
mail-link-ignore = Pokud jste to nebyli vy, nedělejte nic: odkaz je jen v tomto e-mailu. Platí 90 dní; nikomu ho nedávejte.
mail-replies-subject = { $n ->
    [one] Odpověď na váš komentář: { $title }
    [few] { $n } odpovědi na vaše komentáře: { $title }
    [many] { $n } odpovědi na vaše komentáře: { $title }
   *[other] { $n } odpovědí na vaše komentáře: { $title }
}
mail-replies-title = { $n ->
    [one] Někdo vám odpověděl
    [few] { $n } odpovědi pro vás
    [many] { $n } odpovědi pro vás
   *[other] { $n } odpovědí pro vás
}
mail-thread-subject = { $n ->
    [one] Nový komentář: { $title }
    [few] { $n } nové komentáře: { $title }
    [many] { $n } nového komentáře: { $title }
   *[other] { $n } nových komentářů: { $title }
}
mail-thread-title = { $n ->
    [one] Nový komentář
    [few] { $n } nové komentáře
    [many] { $n } nového komentáře
   *[other] { $n } nových komentářů
}
mail-news-where = U článku: { $title }
mail-news-who = { $name }, { $date }
mail-news-read = Přečíst a odpovědět
mail-news-more = { $n ->
    [one] A ještě { $n }.
    [few] A ještě { $n }.
    [many] A ještě { $n }.
   *[other] A ještě { $n }.
}
mail-news-open = Otevřít komentáře
mail-published-subject = Váš komentář je zveřejněn: { $title }
mail-published-title = Váš komentář je zveřejněn
mail-declined-subject = Váš komentář nebyl zveřejněn: { $title }
mail-declined-title = Váš komentář nebyl zveřejněn
mail-declined-text = Moderátor ho přečetl a rozhodl se ho nezveřejnit.
mail-declined-reason = Důvod: { $reason }
mail-verdict-yours = Co jste napsali
