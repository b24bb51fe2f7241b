# Words that every page may use

# Languages, as this language calls them
language-fa = Персијски
language-sr = Српски
language-cs = Чешки
language-en = Енглески

# Answers and marks
yes = Да
no = Не
required = Обавезно
optional = Необавезно
previous = Претходно
next = Следеће
save = Сачувај
cancel = Откажи
close = Затвори
edit = Уреди
delete = Обриши
undo = Врати
back = Назад
preview = Приказ
search = Претрага
filter = Филтрирај
anonymous = Анонимно
skip-to-content = Пређи на садржај

# Amounts
stars-of = { $n } од { 5 }
stars-of-label = { $n ->
    [one] { $n } од { 5 } звездица
    [few] { $n } од { 5 } звездица
   *[other] { $n } од { 5 } звездица
}
page-of = Страна { $n } од { $total }
characters-left = { $n ->
    [one] Преостао је { $n } знак
    [few] Преостала су { $n } знака
   *[other] Преостало је { $n } знакова
}

# Dates
date-time = { $date } у { $time }

# How long ago. Zero seconds is now.
relative-seconds = { $n ->
    [0] сада
    [one] пре { $n } секунде
    [few] пре { $n } секунде
   *[other] пре { $n } секунди
}
relative-minutes = { $n ->
    [one] пре { $n } минута
    [few] пре { $n } минута
   *[other] пре { $n } минута
}
relative-hours = { $n ->
    [one] пре { $n } сата
    [few] пре { $n } сата
   *[other] пре { $n } сати
}
relative-days = { $n ->
    [1] јуче
    [2] прекјуче
    [one] пре { $n } дана
    [few] пре { $n } дана
   *[other] пре { $n } дана
}
relative-weeks = { $n ->
    [1] прошле недеље
    [one] пре { $n } недеље
    [few] пре { $n } недеље
   *[other] пре { $n } недеља
}
relative-months = { $n ->
    [1] прошлог месеца
    [one] пре { $n } месеца
    [few] пре { $n } месеца
   *[other] пре { $n } месеци
}
relative-years = { $n ->
    [1] прошле године
    [one] пре { $n } године
    [few] пре { $n } године
   *[other] пре { $n } година
}
