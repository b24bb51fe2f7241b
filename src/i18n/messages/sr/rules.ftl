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
