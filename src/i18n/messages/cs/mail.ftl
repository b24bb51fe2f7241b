# Dopisy moderátorům
mail-desk = Nástěnka
mail-why = Tento e-mail dostáváte, protože moderujete { $site }.
mail-open = Otevřít frontu
mail-held-subject = Komentář čeká na schválení: { $title }
mail-held-title = Čeká na vás nový komentář
mail-held-who = { $name }, { $date }
mail-held-where = U článku: { $title }
mail-held-why = Proč je ve frontě
mail-waiting-subject = { $n ->
    [one] { $n } komentář čeká na schválení
    [few] { $n } komentáře čekají na schválení
    [many] { $n } komentáře čeká na schválení
   *[other] { $n } komentářů čeká na schválení
}
mail-waiting-title = { $n ->
    [one] Čeká na vás { $n } nový komentář
    [few] Čekají na vás { $n } nové komentáře
    [many] Čeká na vás { $n } nového komentáře
   *[other] Čeká na vás { $n } nových komentářů
}
mail-waiting-text = Posíláme jeden e-mail za všechny.
mail-flooded-subject = Mnoho komentářů najednou: { $title }
mail-flooded-title = Jeden článek dostává víc komentářů než obvykle
mail-flooded-text = Dokud to trvá, čeká tam na schválení každý nový komentář, i od autorů, kterým důvěřujete. Píšeme vám o tom jen jednou.
mail-test-title = Zkušební e-mail
mail-test-text = Pokud tohle čtete, je pošta nastavena správně.
mail-deeds = Každý odkaz otevře stránku; dokud na ní nestisknete tlačítko, nic se nezmění. Odkazy platí sedm dní a fungují jednou.
mail-pace = Změnit, kdy dopisy chodí
mail-waiting-more = { $n ->
    [one] A na nástěnce ještě { $n } další.
    [few] A na nástěnce ještě { $n } další.
    [many] A na nástěnce ještě { $n } dalšího.
   *[other] A na nástěnce ještě { $n } dalších.
}
