# Words that every page may use

# Languages, as this language calls them
language-fa = Perština
language-sr = Srbština
language-cs = Čeština
language-en = Angličtina

# Answers and marks
yes = Ano
no = Ne
required = Povinné
optional = Nepovinné
previous = Předchozí
next = Další
save = Uložit
cancel = Zrušit
close = Zavřít
edit = Upravit
delete = Smazat
undo = Vrátit zpět
back = Zpět
preview = Náhled
search = Hledat
filter = Filtrovat
anonymous = Anonym
skip-to-content = Přejít k obsahu

# Amounts
stars-of = { $n } z { 5 }
stars-of-label = { $n ->
    [one] { $n } z { 5 } hvězdiček
    [few] { $n } z { 5 } hvězdiček
    [many] { $n } z { 5 } hvězdiček
   *[other] { $n } z { 5 } hvězdiček
}
page-of = Strana { $n } z { $total }
characters-left = { $n ->
    [one] Zbývá { $n } znak
    [few] Zbývají { $n } znaky
    [many] Zbývá { $n } znaku
   *[other] Zbývá { $n } znaků
}

# Dates
date-time = { $date } v { $time }

# How long ago. Zero seconds is now.
relative-seconds = { $n ->
    [0] nyní
    [one] před { $n } sekundou
    [few] před { $n } sekundami
    [many] před { $n } sekundy
   *[other] před { $n } sekundami
}
relative-minutes = { $n ->
    [one] před { $n } minutou
    [few] před { $n } minutami
    [many] před { $n } minuty
   *[other] před { $n } minutami
}
relative-hours = { $n ->
    [one] před { $n } hodinou
    [few] před { $n } hodinami
    [many] před { $n } hodiny
   *[other] před { $n } hodinami
}
relative-days = { $n ->
    [1] včera
    [2] předevčírem
    [one] před { $n } dnem
    [few] před { $n } dny
    [many] před { $n } dne
   *[other] před { $n } dny
}
relative-weeks = { $n ->
    [1] minulý týden
    [one] před { $n } týdnem
    [few] před { $n } týdny
    [many] před { $n } týdne
   *[other] před { $n } týdny
}
relative-months = { $n ->
    [1] minulý měsíc
    [one] před { $n } měsícem
    [few] před { $n } měsíci
    [many] před { $n } měsíce
   *[other] před { $n } měsíci
}
relative-years = { $n ->
    [1] minulý rok
    [one] před { $n } rokem
    [few] před { $n } lety
    [many] před { $n } roku
   *[other] před { $n } lety
}
