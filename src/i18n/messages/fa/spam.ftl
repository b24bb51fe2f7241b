# چرا متنی نگه داشته شده است
reason-links = { $n ->
    [one] { $n } پیوند دارد
   *[other] { $n } پیوند دارد
}
reason-long-number = شمارهٔ تلفن یا عددی بلند دارد
reason-honeypot = بخشی پر شده است که آدم‌ها نمی‌بینند
reason-too-fast = زودتر از آن رسید که کسی بتواند بنویسد
reason-unread = نویسنده نتوانسته کد امنیتی را بخواند
reason-wrong-codes = نویسنده کد امنیتی را هر بار نادرست نوشته است
reason-mixed-script = { $n ->
    [one] در { $n } واژه حرف‌های همانند از دو خط به هم آمیخته‌اند
   *[other] در { $n } واژه حرف‌های همانند از دو خط به هم آمیخته‌اند
}
reason-hidden-marks = { $n ->
    [one] در { $n } واژه نویسه‌های پنهان هست
   *[other] در { $n } واژه نویسه‌های پنهان هست
}
reason-name-advert = نام به تبلیغ می‌ماند
reason-website-advert = وب‌سایت به تبلیغ می‌ماند
reason-moderated = نظر نویسنده‌های تازه نخست بررسی می‌شود
reason-no-proof = مرورگر کارِ خود را اثبات نکرد
reason-known-spam = کم‌وبیش همان متنی است که هرزنامه شمرده شده
reason-repeat = { $n ->
    [one] در یک روز کم‌وبیش همین متن جای دیگری هم فرستاده شده
   *[other] در یک روز کم‌وبیش همین متن { $n } بار جای دیگری هم فرستاده شده
}
reason-spam-domain = { $n ->
    [one] پیوند به { $what }، که در یک متن هرزنامه بوده و در هیچ متن تأییدشده‌ای نبوده
   *[other] پیوند به { $what }، که در { $n } متن هرزنامه بوده و در هیچ متن تأییدشده‌ای نبوده
}
reason-doubtful-domain = { $n ->
    [one] پیوند به { $what }، که در یک متن هرزنامه بوده
   *[other] پیوند به { $what }، که در { $n } متن هرزنامه بوده
}
reason-honest-domain = { $n ->
    [one] پیوند به { $what }، که در یک متن تأییدشده بوده
   *[other] پیوند به { $what }، که در { $n } متن تأییدشده بوده
}
reason-new-domain = پیوند به { $what }، که اینجا تازه است
reason-rule-spam = با «{ $what }» در فهرست شما جور است (هرزنامه)
reason-rule-hold = با «{ $what }» در فهرست شما جور است
reason-rule-allow = به { $what } پیوند دارد که به آن اعتماد دارید
reason-trusted = { $n ->
    [one] نویسنده یک نظر تأییدشده دارد
   *[other] نویسنده { $n } نظر تأییدشده دارد
}
reason-spam-network = { $n ->
    [one] در یک روز از همین شبکه هرزنامه رسیده
   *[other] در یک روز { $n } بار از همین شبکه هرزنامه رسیده
}
reason-shared-words = { $n ->
    [one] یک واژهٔ کم‌یاب از نوشته در آن هست
   *[other] { $n } واژهٔ کم‌یاب از نوشته در آن هست
}
reason-new-script = به خطی است که تاکنون اینجا چیزی به آن منتشر نشده
reason-new-link = پس از انتشار ویرایش شده و پیوند تازه‌ای دارد
reason-old-page = نوشته قدیمی است
reason-soft-cap = از آنجا بیش از اندازهٔ معمول فرستاده شده
reason-slow-mode = اکنون نظرهای بسیاری به این نوشته می‌رسد
reason-filter-spam = پالایه آن را هرزنامه می‌داند ({ $n }٪)
reason-filter-honest = پالایه آن را هرزنامه نمی‌داند ({ $n }٪)
reason-unjudged = بررسی کامل نشد، پس کسی باید آن را ببیند
# آنچه برنامه‌های دیگر دربارهٔ متن می‌گویند
reason-akismet-spam = سرویس Akismet آن را هرزنامه می‌داند
reason-akismet-discard = سرویس Akismet آن را هرزنامهٔ آشکار می‌داند
reason-akismet-recheck = سرویس Akismet باید دوباره آن را بررسی کند
reason-akismet-silent = سرویس Akismet پاسخی نداد
reason-stopforumspam-listed = سرویس StopForumSpam این نویسنده را هرزنامه‌فرست می‌شناسد
reason-stopforumspam-silent = سرویس StopForumSpam پاسخی نداد
reason-rspamd-spam = برنامهٔ rspamd آن را هرزنامه می‌داند
reason-rspamd-silent = برنامهٔ rspamd پاسخی نداد
reason-spamassassin-spam = برنامهٔ SpamAssassin آن را هرزنامه می‌داند
reason-spamassassin-silent = برنامهٔ SpamAssassin پاسخی نداد

# -- ارقام پالایه روی میز
spam-part-figures = ارقام
figures-title = ارقام پالایه
figures-lead = سپر چگونه کار کرده است، بر پایهٔ آنچه ناظران پس از آن تصمیم گرفته‌اند.
figures-week = { $n ->
    [one] این هفته: { $caught } گرفته‌شده، { $wrong } اشتباه، { $n } نظر درست از دست رفت
   *[other] این هفته: { $caught } گرفته‌شده، { $wrong } اشتباه، { $n } نظر درست از دست رفت
}
figures-weeks = هفته به هفته
figures-weeks-note = گرفته‌شده: هرزنامه‌ای که برای محتوایش نگه داشته شد یا به پوشهٔ هرزنامه رفت. دررفته: هرزنامه‌ای که چیزی دربارهٔ بدی آن گفته نشد. نگه‌داشته به اشتباه: نظرهای درستی که برای محتوایشان در انتظار ماندند. از دست رفته: نظرهای درستی که ناظر باید از پوشهٔ هرزنامه بیرون می‌آورد.
figures-week-from = هفت روز از
figures-caught = گرفته‌شده
figures-missed = دررفته
figures-doubted = نگه‌داشته به اشتباه
figures-wrong = دررفته یا نگه‌داشته به اشتباه
figures-lost = از دست رفته
figures-today = امروز
figures-most = { $n ->
    [one] حداکثر { $n } متن در هفته
   *[other] حداکثر { $n } متن در هفته
}
figures-empty = در دوازده هفتهٔ گذشته تصمیمی دربارهٔ هرزنامه گرفته نشده است.
figures-reasons = هر دلیل چند بار درست بوده است
figures-reasons-note = از نظرهایی که این دلیل بر ضدشان بود و ناظر دربارهٔ آن‌ها تصمیم گرفته، سهم آن‌هایی که هرزنامه بودند.
figures-reason = دلیل
figures-said = نظرها
figures-was-spam = هرزنامه
figures-right = درست
figures-model = آنچه پالایه آموخته است
figures-model-note = تنها از ناظران می‌آموزد: هرزنامه، هرزنامه نیست، تأییدشده. آنچه بازگردانده شود از یاد می‌رود. هر شب از نو می‌آموزد.
figures-labels = تصمیم‌ها
figures-labels-spam = { $n ->
    [one] از آن میان { $n } هرزنامه
   *[other] از آن میان { $n } هرزنامه
}
figures-version = نسخهٔ مدل
figures-no-model = هنوز هیچ
figures-nights = شب به شب
figures-night = شب
figures-precision = هرزنامه خوانده شد و بود
figures-recall = هرزنامه‌های یافته‌شده
figures-recall-strict = یافته‌شده با ۱٪ هشدار نادرست
figures-services = نظر برنامه‌های دیگر
figures-service = برنامه
figures-service-state = وضعیت
figures-service-answered = آخرین نظر
figures-service-doubt = چرا آخرین بار نظری نداد
figures-service-refused = { $name } کلید را نمی‌پذیرد. تا آن را نپذیرد نظرها در انتظار ناظر می‌مانند.
figures-service-alert = پیام { $name } دربارهٔ حساب شما: { $said }
figures-state-refused = کلید پذیرفته نشد
figures-state-silent = پاسخی نمی‌دهد
figures-state-alert = مشکل در حساب
figures-state-good = پاسخ می‌دهد
figures-state-unasked = هنوز پرسیده نشده
reason-any-links = پیوند دارد
reason-any-repeat = تقریباً همین در یک روز به جای دیگری هم فرستاده شده است
reason-any-spam-domain = به دامنه‌ای پیوند دارد که تنها در هرزنامه‌ها بوده است
reason-any-doubtful-domain = به دامنه‌ای پیوند دارد که در هرزنامه بوده است
reason-any-honest-domain = به دامنه‌ای از متن‌های تأییدشده پیوند دارد
reason-any-new-domain = به دامنه‌ای پیوند دارد که اینجا تازه است
reason-any-rule-spam = با فهرست شما جور است (هرزنامه)
reason-any-rule-hold = با فهرست شما جور است
reason-any-filter-spam = پالایه آن را هرزنامه می‌داند
domains-seek = جست‌وجوی دامنه
domains-found =
    { $n ->
        [one] { $n } دامنه با «{ $q }».
       *[other] { $n } دامنه با «{ $q }».
    }
