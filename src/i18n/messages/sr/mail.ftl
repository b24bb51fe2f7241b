# Писма модераторима
mail-desk = Контролна табла
mail-why = Ову поруку добијате јер модерирате сајт { $site }.
mail-open = Отвори ред за преглед
mail-held-subject = Коментар чека преглед: { $title }
mail-held-title = Нов коментар чека на вас
mail-held-who = { $name }, { $date }
mail-held-where = Уз чланак: { $title }
mail-held-why = Зашто је у реду
mail-waiting-subject = { $n ->
    [one] { $n } коментар чека преглед
    [few] { $n } коментара чекају преглед
   *[other] { $n } коментара чека преглед
}
mail-waiting-title = { $n ->
    [one] { $n } нов коментар чека на вас
    [few] { $n } нова коментара чекају на вас
   *[other] { $n } нових коментара чека на вас
}
mail-waiting-text = Стигли су један за другим, па је ово једна порука за све.
mail-test-title = Пробна порука
mail-test-text = Ако ово можете да прочитате, подешавања поште су исправна.
