# Pages for readers

# The frame of every page
site-name = Назар
languages-name = Језик
footer-tagline = Назар, место за реч читалаца
footer-feed = Довод чланака
footer-privacy = Приватност
footer-licences = Лиценце
footer-desk = Контролна табла

# The list of articles
index-title = Чланци
index-lead = Текстови за читање, оцењивање и разговор.
index-empty = Још нема чланака на овом језику.
categories-name = Категорије
categories-all = Све
pager-name = Странице
pager-previous = Претходно
pager-next = Следеће
pager-place = Страница { $page } од { $pages }

# The article
article-author = Аутор
article-published = Објављено
article-updated = Ажурирано
article-views = Прегледи
article-average = Просечна оцена
toc-name = Садржај
share-name = Подели
share-mail = Е-пошта
share-telegram = Телеграм
share-whatsapp = Вотсап
share-copy = Копирај везу
share-copied = Веза је копирана.
related-name = Повезани чланци

# The rating
rating-name = Оцена
rating-question = Оцените овај чланак
rating-of-five = од { 5 }
votes-count = { $n ->
    [one] { $n } глас
    [few] { $n } гласа
   *[other] { $n } гласова
}
rating-votes = { $n ->
    [one] просек { $n } гласа
    [few] просек { $n } гласа
   *[other] просек { $n } гласова
}
rating-sentence = { $n ->
    [one] { $average } од { 5 }, { $n } глас
    [few] { $average } од { 5 }, { $n } гласа
   *[other] { $average } од { 5 }, { $n } гласова
}
rating-strip = { $n ->
    [one] Просечна оцена { $average } од { 5 }, { $n } глас
    [few] Просечна оцена { $average } од { 5 }, { $n } гласа
   *[other] Просечна оцена { $average } од { 5 }, { $n } гласова
}
rating-average-short = { $average } од { 5 }
rating-be-first = Дајте прву оцену
rating-none = Још нико није оценио.
rating-save = Сачувај оцену
rating-change = Промени оцену
rating-remove = Уклони моју оцену
rating-saved = Ваша оцена је сачувана: { $n } од { 5 }. Можете је променити кад год желите.
rating-changed = Ваша оцена је промењена: { $n } од { 5 }. Можете је поново променити.
rating-removed = Ваша оцена је уклоњена.
rating-yours = Ваша оцена: { $n } од { 5 }
rating-closed = Оцењивање овог чланка је затворено.
rating-waits = Ваша оцена је сачувана, али се још не рачуна: данас је неко други са исте мреже оценио ову страницу.
rating-code-link = Упишите код и рачунаће се
rating-code-title = Један код и ваша оцена се рачуна
rating-code-lead = Данас је неко други са исте мреже оценио ову страницу. Ваша оцена је сачувана; упишите код са слике, па ће се и она рачунати.
rating-code-picture = Слика безбедносног кода; ако је не видите, препустите оцену модераторима везом испод.
rating-code-send = Урачунај моју оцену
rating-code-leave = Препусти модераторима
rating-code-later = Тренутно нема кода. Ваша оцена је сачувана.
stars-word-1 = лоше
stars-word-5 = одлично
stars-said-1 = { 1 } од { 5 } – лоше
stars-said-2 = { 2 } од { 5 } – слабо
stars-said-3 = { 3 } од { 5 } – средње
stars-said-4 = { 4 } од { 5 } – добро
stars-said-5 = { 5 } од { 5 } – одлично
stars-number = { $n } од { 5 }
stars-none = Још нисте изабрали звездицу.
stars-label = { $n } од { 5 } звездица
spread-partial = Гласови пренети са другог места нису у овом приказу.
spread-caption = Расподела гласова
spread-stars = { $n ->
    [one] { $n } звездица
    [few] { $n } звездице
   *[other] { $n } звездица
}

# Comments
comments-name = Коментари
comments-count = { $n ->
    [one] { $n } коментар
    [few] { $n } коментара
   *[other] { $n } коментара
}
comments-none = Још нема коментара.
comments-be-first = Напишите први коментар
comments-closed = Затворено за коментаре.
sort-name = Редослед
sort-newest = Најновије
sort-oldest = Најстарије
comment-reply = Одговори
comment-reply-to = Одговори: { $name }
comment-in-reply-to = Одговор: { $name }
comment-change = Измени или повуци
comment-edited = измењено
comment-badge-author = аутор чланка
comment-badge-staff = уредништво
comment-badge-held = Чека преглед
comment-held = Ваш коментар чека преглед и засад га видите само ви.
comment-published = Ваш коментар је објављен. Хвала.
comment-changed = Измена је сачувана и поново ће бити прегледана.
comment-taken-back = Повукли сте свој коментар.
comment-withdrawn = Аутор је повукао овај коментар.
comment-removed = Овај коментар је уклоњен.

# The form for a comment
form-name-heading = Додајте коментар
form-reply-heading = Одговор на коментар
form-moderated = Коментари се читају пре објављивања.
form-open = Коментари се објављују одмах.
form-name = Име
form-optional = (необавезно)
form-email = Е-пошта
form-email-hint = Ваша адреса е-поште неће бити објављена.
form-website = Веб-сајт
form-body = Ваш коментар
form-body-hint = До { $max } знакова. Можете користити *истицање*, **јако истицање**, > цитат и везе.
form-left = Преостало знакова:
form-trap = Оставите ово поље празно
form-send = Пошаљи коментар
form-cancel = Откажи
form-faults = Коментар још није послат. Ваш текст је сачуван.
form-asked = Још један корак: упишите код са слике и пошаљите поново. Ваш текст је сачуван.
form-renewed = Ово је нови код. Ваш текст је сачуван.
captcha-name = Безбедносни код
captcha-picture = Слика безбедносног кода; ако је не видите, означите опцију испод поља за одговор.
captcha-renew = Други код
captcha-hint-digits = Цифре можете писати било којом тастатуром.
captcha-hint-letters = Слова и цифре са слике; велика и мала слова су свеједно.
captcha-unread = Не могу да прочитам слику; пошаљите мој коментар на преглед без кода.

# Changing a comment of one’s own
edit-heading = Измена коментара
edit-time-left = { $n ->
    [one] Можете да измените или повучете коментар још { $n } минут.
    [few] Можете да измените или повучете коментар још { $n } минута.
   *[other] Можете да измените или повучете коментар још { $n } минута.
}
edit-save = Сачувај измену
edit-withdraw = Повуци коментар
edit-withdraw-hint = Повучени коментар се више не приказује; одговори на њега остају.

# Privacy
privacy-title = Приватност
privacy-lead = Овде се чува само оно што је потребно да би се коментари приказали, а оцене пребројале.
privacy-stored-name = Шта се чува
privacy-stored-comment = Ваш коментар, име које напишете и време. Е-пошта и веб-сајт нису обавезни; е-пошта се никад не објављује.
privacy-stored-rating = Ваша оцена уз насумичну ознаку, а не уз име. Можете је променити или уклонити кад год желите.
privacy-stored-address = Ваша мрежна адреса се не чува; само њен шифровани отисак остаје кратко, ради заштите од непожељних порука.
privacy-asked-name = Ко још види коментар
privacy-asked = Ради заштите од непожељних порука, коментар се с именом и веб-сајтом који наведете показује овим програмима: { $names }.
privacy-asked-personal = Шаљу се и ваша мрежна адреса и е-пошта, а овде се чувају до 30 дана.
privacy-asked-anonymous = Ваша мрежна адреса и е-пошта се не шаљу.
privacy-cookies-name = Колачићи
privacy-cookies-none = За читање чланака колачићи нису потребни. Постављају се само када затребају:
privacy-cookie-reader = Насумична ознака, када оцените или пошаљете коментар, да бисте то касније могли да измените.
privacy-cookie-tickets = Број слике са безбедносним кодом, до пола сата.
privacy-cookie-edit = Кључ за измену вашег коментара, до четврт сата.
privacy-cookie-lang = Језик који сте изабрали.
privacy-never-name = Шта не радимо
privacy-never = Нема статистике за друге, нема реклама, нема праћења. Ништа се на овим страницама не учитава с другог места.
privacy-rights-name = Брисање
privacy-rights = Ако желите да се неки ваш коментар обрише, пишите онима који воде овај сајт и пошаљите адресу коментара.

# Licences
licences-title = Лиценце
licences-lead = Ове странице су направљене од слободног софтвера и слободних фонтова.
licences-program = Програм који прави ове странице; по вашем избору под лиценцом MIT или Apache-2.0.
licences-vazirmatn = Фонт персијских страница, под лиценцом SIL Open Font License 1.1.
licences-source-sans = Фонт српских страница, рад компаније Adobe, под лиценцом SIL Open Font License 1.1.
licences-text = Текст лиценце

# -- what moderators do to a thread
comment-badge-pinned = Истакнуто
comment-corrected = изменило уредништво
comment-thread-closed = У овој расправи више није могуће одговарати.
