# Зашто је текст задржан
reason-links = { $n ->
    [one] садржи { $n } везу
    [few] садржи { $n } везе
   *[other] садржи { $n } веза
}
reason-long-number = садржи број телефона или други дугачак број
reason-honeypot = попуњено је поље које људи не виде
reason-too-fast = послато брже него што се може откуцати
reason-unread = аутор није могао да прочита безбедносни код
reason-wrong-codes = аутор је сваки пут погрешио безбедносни код
reason-mixed-script = { $n ->
    [one] у { $n } речи помешана су слична слова два писма
    [few] у { $n } речи помешана су слична слова два писма
   *[other] у { $n } речи помешана су слична слова два писма
}
reason-hidden-marks = { $n ->
    [one] у { $n } речи крију се невидљиви знаци
    [few] у { $n } речи крију се невидљиви знаци
   *[other] у { $n } речи крију се невидљиви знаци
}
reason-name-advert = име личи на рекламу
reason-website-advert = веб-сајт личи на рекламу
reason-moderated = коментари нових аутора прво се прегледају
reason-no-proof = прегледач није доказао свој рад
reason-known-spam = готово исто као текст који је означен као спам
reason-repeat = { $n ->
    [one] готово исто је послато још { $n } пут другде у року од једног дана
    [few] готово исто је послато још { $n } пута другде у року од једног дана
   *[other] готово исто је послато још { $n } пута другде у року од једног дана
}
reason-spam-domain = { $n ->
    [one] води на { $what }: у { $n } тексту означеном као спам и ни у једном одобреном
    [few] води на { $what }: у { $n } текста означена као спам и ни у једном одобреном
   *[other] води на { $what }: у { $n } текстова означених као спам и ни у једном одобреном
}
reason-doubtful-domain = { $n ->
    [one] води на { $what }: у { $n } тексту означеном као спам
    [few] води на { $what }: у { $n } текста означена као спам
   *[other] води на { $what }: у { $n } текстова означених као спам
}
reason-honest-domain = { $n ->
    [one] води на { $what }: у { $n } одобреном тексту
    [few] води на { $what }: у { $n } одобрена текста
   *[other] води на { $what }: у { $n } одобрених текстова
}
reason-new-domain = води на { $what }, што је овде ново
reason-rule-spam = поклапа се са „{ $what }” на вашем списку (спам)
reason-rule-hold = поклапа се са „{ $what }” на вашем списку
reason-rule-allow = води на { $what }, коме верујете
reason-trusted = { $n ->
    [one] аутор има { $n } одобрен коментар
    [few] аутор има { $n } одобрена коментара
   *[other] аутор има { $n } одобрених коментара
}
reason-spam-network = { $n ->
    [one] са исте мреже је у року од једног дана стигао { $n } спам
    [few] са исте мреже су у року од једног дана стигла { $n } спама
   *[other] са исте мреже је у року од једног дана стигло { $n } спамова
}
reason-shared-words = { $n ->
    [one] дели { $n } ретку реч са чланком
    [few] дели { $n } ретке речи са чланком
   *[other] дели { $n } ретких речи са чланком
}
reason-new-script = на писму на којем овде још ништа није објављено
reason-new-link = измењено после објављивања, са новом везом
reason-old-page = чланак је стар
reason-soft-cap = одатле је послато више него што људи обично пишу
reason-slow-mode = на овај чланак тренутно стиже превише коментара
reason-filter-spam = филтер га сматра спамом ({ $n } %)
reason-filter-honest = филтер га не сматра спамом ({ $n } %)
reason-unjudged = није могло да се провери до краја, па неко мора да погледа
# Шта други програми кажу о тексту
reason-akismet-spam = Akismet га сматра непожељним
reason-akismet-discard = Akismet га сматра очигледно непожељним
reason-akismet-recheck = Akismet треба поново да га погледа
reason-akismet-silent = Akismet није одговорио
reason-stopforumspam-listed = StopForumSpam познаје овог аутора као пошиљаоца непожељних порука
reason-stopforumspam-silent = StopForumSpam није одговорио
reason-rspamd-spam = rspamd га сматра непожељним
reason-rspamd-silent = rspamd није одговорио
reason-spamassassin-spam = SpamAssassin га сматра непожељним
reason-spamassassin-silent = SpamAssassin није одговорио

# -- Бројке филтера на столу
spam-part-figures = Бројке
figures-title = Бројке филтера
figures-lead = Како се штит показао, по ономе што су модератори потом одлучили.
figures-week = { $n ->
    [one] Ове недеље: ухваћено { $caught }, погрешно { $wrong }, изгубљен { $n } поштен коментар
    [few] Ове недеље: ухваћено { $caught }, погрешно { $wrong }, изгубљена { $n } поштена коментара
   *[other] Ове недеље: ухваћено { $caught }, погрешно { $wrong }, изгубљено { $n } поштених коментара
}
figures-weeks = Из недеље у недељу
figures-weeks-note = Ухваћено: непожељно које је задржано због онога што пише или је отишло међу непожељне. Промакло: непожељно против којег ништа није говорило. Задржано грешком: поштени коментари који су морали да чекају због онога што у њима пише. Изгубљено: поштени коментари које је модератор морао да извади из непожељних.
figures-week-from = Седам дана од
figures-caught = Ухваћено
figures-missed = Промакло
figures-doubted = Задржано грешком
figures-wrong = Промакло или задржано грешком
figures-lost = Изгубљено
figures-today = данас
figures-most = { $n ->
    [one] Највише { $n } текст недељно
    [few] Највише { $n } текста недељно
   *[other] Највише { $n } текстова недељно
}
figures-empty = У последњих дванаест недеља није било одлука о непожељном.
figures-reasons = Колико је често који разлог био у праву
figures-reasons-note = Међу коментарима против којих је разлог говорио и о којима је модератор одлучио, удео оних који су били непожељни.
figures-reason = Разлог
figures-said = Коментари
figures-was-spam = Непожељно
figures-right = Тачно
figures-model = Шта је филтер научио
figures-model-note = Учи само од модератора: непожељно, није непожељно, одобрено. Што се поништи, заборавља. Сваке ноћи учи изнова.
figures-labels = Одлуке
figures-labels-spam = { $n ->
    [one] од тога { $n } непожељан
    [few] од тога { $n } непожељна
   *[other] од тога { $n } непожељних
}
figures-version = Верзија модела
figures-no-model = још ниједна
figures-nights = Из ноћи у ноћ
figures-night = Ноћ
figures-precision = Названо непожељним, и јесте
figures-recall = Пронађено непожељно
figures-recall-strict = Пронађено уз 1 % лажних узбуна
figures-services = Друга мишљења
figures-service = Програм
figures-service-state = Стање
figures-service-answered = Последње мишљење
figures-service-doubt = Зашто га последњи пут није дао
figures-service-refused = { $name } не прихвата кључ. Док га не прихвати, коментари чекају модератора.
figures-service-alert = { $name } поручује о вашем налогу: { $said }
figures-state-refused = кључ одбијен
figures-state-silent = не одговара
figures-state-alert = невоље с налогом
figures-state-good = одговара
figures-state-unasked = још није питан
reason-any-links = садржи везу
reason-any-repeat = скоро исто је у року од једног дана послато и другде
reason-any-spam-domain = води на домен познат само по спаму
reason-any-doubtful-domain = води на домен који је био у спаму
reason-any-honest-domain = води на домен из одобрених текстова
reason-any-new-domain = води на домен који је овде нов
reason-any-rule-spam = поклапа се с вашим списком (спам)
reason-any-rule-hold = поклапа се с вашим списком
reason-any-filter-spam = филтер га сматра спамом
domains-seek = Тражите домен
domains-found =
    { $n ->
        [one] { $n } домен са „{ $q }”.
        [few] { $n } домена са „{ $q }”.
       *[other] { $n } домена са „{ $q }”.
    }
