# Rules, blocks, reports, notes and saved words
note-fault-empty = Напишите белешку.
note-fault-long = Белешка има више од { 2000 } знакова; скратите је.
audit-act-add-block = Блокирано
audit-act-remove-block = Блокада уклоњена
audit-act-add-note = Белешка записана
audit-act-remove-note = Белешка уклоњена

# -- reports
comment-report = Пријави
comment-report-of = Пријави коментар: { $name }
comment-reported = Хвала. Ваша пријава је код модератора.
report-title = Пријава коментара
report-lead = Модератори читају оно што је пријављено и одлучују. Нико други не сазнаје да сте ви пријавили.
report-reason = Шта са њим није у реду?
report-reason-spam = Реклама
report-reason-insult = Увредљив
report-reason-personal = Лични подаци других
report-reason-off-topic = Ван теме
report-reason-other = Нешто друго
report-words = Својим речима
report-words-hint = Потребно за „Нешто друго”. Највише { 500 } знакова.
report-code-lead = Из ваше мреже је данас стигло много пријава. Упишите код да бисте послали пријаву.
report-code-later = Из ваше мреже је данас стигло много пријава, а код се тренутно не може приказати. Покушајте касније.
report-send = Пошаљи пријаву
report-leave = Назад на коментар
report-fault-reason = Изаберите шта није у реду.
report-fault-words = Напишите у неколико речи шта није у реду.
report-fault-long = Текст има више од { 500 } знакова; скратите га.
reports-n =
    { $n ->
        [one] Пријавио { $n } читалац
        [few] Пријавила { $n } читаоца
       *[other] Пријавило { $n } читалаца
    }
audit-act-report = Пријавио читалац

# -- rules
fault-blocked = Ваши коментари се овде не примају.
fault-blocked-until = Ваши коментари се овде не примају до { $date }.
fault-name-reserved = Ово име је резервисано за људе овог сајта. Изаберите друго.
reason-house-all = Правила сајта: све чека
reason-house-new = Правила сајта: од овог аутора још ништа није објављено
reason-house-links =
    { $n ->
        [one] Правила сајта: { $n } веза
        [few] Правила сајта: { $n } везе
       *[other] Правила сајта: { $n } веза
    }
reason-house-network = Правила сајта: мрежа { $what }
reason-house-name = Име личи на резервисано: { $what }
house-parts = Правила
house-part-rules = Правила
house-part-lists = Речи и домени
house-part-blocks = Блокаде
house-part-replies = Сачувани текстови
desk-place-rules = Правила
policies-title = Правила
policies-lead = Шта бива са новим коментарима, поред онога што сваки чланак каже о себи. Пре чувања испробајте измену на најновијим коментарима.
policies-general = За све коментаре
policies-general-lead = Без ових правила одлучују чланци: њихови коментари чекају, или се објављују када ништа не говори против њих.
policies-save = Сачувај
policies-rehearse = Погледај шта би било
policy-hold-all = Све чека, ко год да пише
policy-hold-new = Први коментар сваког аутора чека
policy-publish-known = Одмах објави ауторе са толико одобрених коментара
policy-publish-known-hint = Празно: два. Нула: због тога се нико не објављује одмах.
policy-hold-links = Коментар са толико веза чека
policy-close-after = Затвори коментаре чланка после толико дана
policy-close-after-hint = Рачуна се од датума објаве. Празно: никад.
policies-entries = Имена, мреже, чланци
policies-entries-lead = Речи, обрасци и домени имају своју страницу.
policy-what = Шта
policy-per-hour =
    { $n ->
        [one] после { $n } коментара на сат
        [few] после { $n } коментара на сат
       *[other] после { $n } коментара на сат
    }
policy-kind-name = Резервисано име
policy-kind-network = Мрежа
policy-kind-slow = Успоравање
policy-add-name = Резервиши име за сајт
policy-name-hint = И другим словима која изгледају исто. * на крају стоји за било шта.
policy-add-network = Прати мрежу
policy-network-hint = На пример { "203.0.113.0/24" } или { "2001:db8::/48" }. Мрежа ове величине или мања чува се само као отисак: нећете је више видети.
policy-label = Ваш назив
policy-add-slow = Успори чланак
policy-article = Чланак
policy-slow-n = Од толико коментара на сат сви следећи чекају
policy-action-refuse = Одбиј
policy-action-publish = Објави
policy-trial-title = Шта би било са овим?
policy-trial-lead = Према сачуваним правилима и списковима. Ништа се не чува.
policy-trial-known = Одобрени коментари аутора
policy-trial-from = Послато са (IP адреса)
policy-trial-open = На чланку који објављује одмах
policy-fault-number = Упишите број, или ништа.
policy-fault-long = Ово је предуго: највише 100 знакова.
policy-fault-name = Име мора имати бар два слова.
policy-fault-network = Ово није мрежа. Пишите је као { "203.0.113.0/24" }.
policy-fault-article = Изаберите чланак.
policy-fault-kind = Изаберите на шта се правило односи.
policy-fault-full = Нема места за више. Прво нешто уклоните.
policies-saved = Правила су сачувана.
policies-same = Ништа се није променило.
policy-added = Сачувано: { $text }
policy-removed = Уклоњено: { $text }
rehearsal-title = Шта би било
rehearsal-lead =
    { $n ->
        [0] Још нема коментара за пробу.
        [one] Испробано на { $n } коментару. Мреже ранијих коментара више нису познате; шта су тада рекли други програми, остаје.
        [few] Испробано на { $n } најновија коментара. Мреже ранијих коментара више нису познате; шта су тада рекли други програми, остаје.
       *[other] Испробано на { $n } најновијих коментара. Мреже ранијих коментара више нису познате; шта су тада рекли други програми, остаје.
    }
rehearsal-fate = Шта бива са њима
rehearsal-now = Садашња правила
rehearsal-then = После измене
rehearsal-actual = Заправо
rehearsal-differing =
    { $n ->
        [0] Ништа се не би разликовало.
        [one] Разликовао би се { $n } коментар:
        [few] Разликовала би се { $n } коментара:
       *[other] Разликовало би се { $n } коментара:
    }
rehearsal-comments = Коментари који би се разликовали
rehearsal-undecided = модератор није одлучио
rehearsal-save = Још ништа није сачувано. Ако то желите, сачувајте испод.
fate-published = Одмах се објављује
fate-held = Чека
fate-spam = Фасцикла нежељених
fate-refused = Одбијен
audit-act-put-policy = Правило сачувано
audit-act-remove-policy = Правило уклоњено
# -- blocks
blocks-title = Блокаде
blocks-lead = Чији се коментари не примају. Њима се то каже, и докле; разлог се види само овде.
block-add = Блокирај некога
block-kind = По
block-kind-author = Прегледач
block-kind-address = Адреса е-поште
block-kind-network = Мрежа
block-who = Кога
block-who-hint = Адреса неког његовог коментара. Мрежа позната из коментара блокира се најдуже до поноћи (UTC).
block-who-hint-admin = Адреса неког његовог коментара, адреса е-поште, или мрежа као { "203.0.113.0/24" }. Мрежа позната из коментара блокира се најдуже до поноћи (UTC).
block-for = На
block-for-day = Један дан
block-for-week = Недељу дана
block-for-month = 30 дана
block-for-year = Годину дана
block-for-ever = Заувек
block-do = Блокирај
blocks-list = Блокирани
block-whom = Ко
block-until = До
block-remove = Уклони блокаду
block-hidden = скривено
block-over = истекло
blocks-empty = Нико није блокиран.
block-done = Блокирано.
block-removed = Блокада је уклоњена.
block-fault-kind = Изаберите кога и на колико дуго.
block-fault-address = Ово не личи на адресу е-поште.
block-fault-network = Могу се блокирати само мреже једне куће: { "/24" } или једна адреса, { "/48" } или уже. Шире упишите у правила.
block-fault-comment = Таквог коментара нема.
# -- saved words
replies-title = Сачувани текстови
replies-lead = Одговори сајта и разлози за одбијање, сваки на једном језику.
replies-add = Сачувај текст
reply-kind-reply = Одговор
reply-kind-reason = Разлог одбијања
reply-lang = Језик
reply-name = Назив у списку
reply-words = Текст
reply-keep = Сачувај
replies-replies = Одговори
replies-reasons = Разлози одбијања
replies-empty = Још ништа није сачувано.
reply-fault-lang = Изаберите језик.
reply-fault-title = Упишите назив, највише 80 знакова.
reply-fault-body = Упишите текст, највише 2000 знакова.
reply-fault-reason = Упишите текст, највише 500 знакова.
reply-kept = Сачувано: { $text }
audit-act-add-reply = Текст сачуван
audit-act-remove-reply = Сачувани текст уклоњен
reason-any-house-links = Правила сајта: везе
reason-any-house-network = Правила сајта: мрежа
reason-any-house-name = Име личи на резервисано
