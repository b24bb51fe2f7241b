# Rules, blocks, reports, notes and saved words
note-fault-empty = یادداشت را بنویسید.
note-fault-long = یادداشت بیش از { 2000 } نویسه دارد؛ کوتاه‌ترش کنید.
audit-act-add-block = مسدود شد
audit-act-remove-block = از مسدودی درآمد
audit-act-add-note = یادداشت نوشته شد
audit-act-remove-note = یادداشت برداشته شد

# -- reports
comment-report = گزارش
comment-report-of = گزارش نظر { $name }
comment-reported = سپاس. گزارش شما به دست ناظران رسید.
report-title = گزارش نظر
report-lead = ناظران آنچه را گزارش شود می‌خوانند و تصمیم می‌گیرند. کس دیگری نمی‌فهمد که شما گزارش داده‌اید.
report-reason = چه ایرادی دارد؟
report-reason-spam = تبلیغ
report-reason-insult = توهین‌آمیز
report-reason-personal = اطلاعات شخصی دیگران
report-reason-off-topic = بی‌ربط
report-reason-other = چیز دیگر
report-words = به زبان خودتان
report-words-hint = برای «چیز دیگر» لازم است. دست بالا { 500 } نویسه.
report-code-lead = امروز از شبکهٔ شما گزارش‌های زیادی آمده است. برای فرستادن گزارش، کد را بنویسید.
report-code-later = امروز از شبکهٔ شما گزارش‌های زیادی آمده است و اکنون نمی‌توان کدی نشان داد. کمی بعد دوباره بکوشید.
report-send = فرستادن گزارش
report-leave = بازگشت به نظر
report-fault-reason = بگویید چه ایرادی دارد.
report-fault-words = در چند کلمه بنویسید چه ایرادی دارد.
report-fault-long = بیش از { 500 } نویسه دارد؛ کوتاه‌ترش کنید.
reports-n =
    { $n ->
        [one] یک خواننده گزارش داده است
       *[other] { $n } خواننده گزارش داده‌اند
    }
audit-act-report = گزارش خواننده

# -- rules
fault-blocked = در اینجا از شما نظری پذیرفته نمی‌شود.
fault-blocked-until = تا { $date } در اینجا از شما نظری پذیرفته نمی‌شود.
fault-name-reserved = این نام برای دست‌اندرکاران همین سایت است. لطفاً نام دیگری بنویسید.
reason-house-all = قاعدهٔ سایت: همه‌چیز در صف می‌ماند
reason-house-new = قاعدهٔ سایت: از این نویسنده هنوز چیزی منتشر نشده است
reason-house-links =
    { $n ->
        [one] قاعدهٔ سایت: یک پیوند
       *[other] قاعدهٔ سایت: { $n } پیوند
    }
reason-house-network = قاعدهٔ سایت: شبکهٔ { $what }
reason-house-name = نام به یک نام محفوظ می‌ماند: { $what }
house-parts = قاعده‌ها
house-part-rules = قاعده‌ها
house-part-lists = واژه‌ها و دامنه‌ها
house-part-blocks = مسدودشده‌ها
house-part-replies = متن‌های آماده
desk-place-rules = قاعده‌ها
policies-title = قاعده‌ها
policies-lead = با نظرهای تازه چه می‌شود، در کنار آنچه هر مقاله خود می‌گوید. پیش از ذخیره، تغییر را بر تازه‌ترین نظرها بیازمایید.
policies-general = برای همهٔ نظرها
policies-general-lead = بدون این‌ها مقاله‌ها تصمیم می‌گیرند: نظرهایشان در صف می‌ماند، یا اگر چیزی علیه آن‌ها نباشد منتشر می‌شود.
policies-save = ذخیره
policies-rehearse = ببینید چه می‌کرد
policy-hold-all = همه‌چیز در صف بماند، نویسنده هر که باشد
policy-hold-new = نخستین نظر هر نویسنده در صف بماند
policy-publish-known = نویسنده‌ای که این تعداد نظر تأییدشده دارد، بی‌درنگ منتشر شود
policy-publish-known-hint = خالی: دو. صفر: هیچ‌کس به این دلیل بی‌درنگ منتشر نمی‌شود.
policy-hold-links = نظری با این تعداد پیوند در صف بماند
policy-close-after = نظرهای هر مقاله پس از این تعداد روز بسته شود
policy-close-after-hint = از تاریخ انتشار مقاله. خالی: هرگز.
policies-entries = نام‌ها، شبکه‌ها، مقاله‌ها
policies-entries-lead = واژه‌ها، الگوها و دامنه‌ها صفحهٔ خود را دارند.
policy-what = چه چیز
policy-per-hour =
    { $n ->
        [one] پس از یک نظر در ساعت
       *[other] پس از { $n } نظر در ساعت
    }
policy-kind-name = نام محفوظ
policy-kind-network = شبکه
policy-kind-slow = حالت کند
policy-add-name = نگه داشتن یک نام برای سایت
policy-name-hint = با حرف‌های همانند هم شناخته می‌شود. * در آغاز یا پایان به‌جای هر چیزی است.
policy-add-network = زیر نظر گرفتن یک شبکه
policy-network-hint = مانند { "203.0.113.0/24" } یا { "\u20662001:db8::/48\u2069" }. از شبکه‌ای به این اندازه یا کوچک‌تر فقط اثری رمزی می‌ماند: دیگر آن را نمی‌بینید.
policy-label = نامی که شما می‌دهید
policy-add-slow = کند کردن یک مقاله
policy-article = مقاله
policy-slow-n = پس از این تعداد نظر در ساعت، بقیه در صف بمانند
policy-action-refuse = پذیرفته نشود
policy-action-publish = انتشار
policy-trial-title = با این چه می‌شود؟
policy-trial-lead = بر پایهٔ قاعده‌ها و فهرست‌های ذخیره‌شده. چیزی ذخیره نمی‌شود.
policy-trial-known = نظرهای تأییدشدهٔ نویسنده
policy-trial-from = فرستاده از (نشانی IP)
policy-trial-open = در مقاله‌ای که بی‌درنگ منتشر می‌کند
policy-fault-number = یک عدد بنویسید، یا خالی بگذارید.
policy-fault-long = بیش از اندازه بلند است: دست بالا { 100 } نویسه.
policy-fault-name = نام دست‌کم دو حرف می‌خواهد.
policy-fault-network = این شبکه نیست. مانند { "203.0.113.0/24" } بنویسید.
policy-fault-article = یک مقاله برگزینید.
policy-fault-kind = بگویید قاعده دربارهٔ چیست.
policy-fault-full = جای بیشتری نیست. نخست چیزی را بردارید.
policies-saved = قاعده‌ها ذخیره شد.
policies-same = چیزی عوض نشده است.
policy-added = ذخیره شد: { $text }
policy-removed = برداشته شد: { $text }
rehearsal-title = چه می‌کرد
rehearsal-lead =
    { $n ->
        [0] هنوز نظری برای آزمودن نیست.
        [one] بر یک نظر آزموده شد. شبکهٔ نظرهای پیشین دیگر دانسته نیست؛ آنچه برنامه‌های دیگر آن روز گفتند می‌ماند.
       *[other] بر { $n } نظر تازه آزموده شد. شبکهٔ نظرهای پیشین دیگر دانسته نیست؛ آنچه برنامه‌های دیگر آن روز گفتند می‌ماند.
    }
rehearsal-fate = چه می‌شوند
rehearsal-now = قاعده‌های کنونی
rehearsal-then = پس از تغییر
rehearsal-actual = در واقع
rehearsal-differing =
    { $n ->
        [0] چیزی فرق نمی‌کرد.
        [one] یک نظر فرق می‌کرد:
       *[other] { $n } نظر فرق می‌کرد:
    }
rehearsal-comments = نظرهایی که فرق می‌کردند
rehearsal-undecided = ناظری تصمیم نگرفته است
rehearsal-save = هنوز چیزی ذخیره نشده است. اگر همین را می‌خواهید، در پایین ذخیره کنید.
fate-published = بی‌درنگ منتشر می‌شود
fate-held = در صف می‌ماند
fate-spam = پوشهٔ هرزنامه
fate-refused = پذیرفته نمی‌شود
audit-act-put-policy = قاعده ذخیره شد
audit-act-remove-policy = قاعده برداشته شد
# -- blocks
blocks-title = مسدودشده‌ها
blocks-lead = از چه کسانی نظر پذیرفته نمی‌شود. به آنان گفته می‌شود، و تا کی؛ دلیل فقط اینجا دیده می‌شود.
block-add = مسدود کردن
block-kind = با
block-kind-author = مرورگر
block-kind-address = نشانی ایمیل
block-kind-network = شبکه
block-who = چه کسی
block-who-hint = نشانی یکی از نظرهای او. شبکه‌ای که از روی نظر شناخته شود، دست بالا تا نیمه‌شب (UTC) مسدود می‌ماند.
block-who-hint-admin = نشانی یکی از نظرهای او، یک نشانی ایمیل، یا شبکه‌ای مانند { "203.0.113.0/24" }. شبکه‌ای که از روی نظر شناخته شود، دست بالا تا نیمه‌شب (UTC) مسدود می‌ماند.
block-for = برای
block-for-day = یک روز
block-for-week = یک هفته
block-for-month = سی روز
block-for-year = یک سال
block-for-ever = همیشه
block-do = مسدود کردن
blocks-list = مسدودشده‌ها
block-whom = چه کسی
block-until = تا
block-remove = برداشتن مسدودی
block-hidden = پنهان
block-over = پایان یافته
blocks-empty = کسی مسدود نیست.
block-done = مسدود شد.
block-removed = مسدودی برداشته شد.
block-fault-kind = بگویید چه کسی و برای چه مدت.
block-fault-address = این به نشانی ایمیل نمی‌ماند.
block-fault-network = فقط شبکهٔ یک خانه را می‌توان مسدود کرد: { "\u2066/24\u2069" } یا یک نشانی، { "\u2066/48\u2069" } یا کوچک‌تر. بزرگ‌ترها را در قاعده‌ها بنویسید.
block-fault-comment = چنین نظری نیست.
# -- saved words
replies-title = متن‌های آماده
replies-lead = پاسخ‌های سایت و دلیل‌های رد کردن، هر کدام به یک زبان.
replies-add = ذخیرهٔ متن
reply-kind-reply = پاسخ
reply-kind-reason = دلیل رد
reply-lang = زبان
reply-name = نام در فهرست
reply-words = متن
reply-keep = ذخیره
replies-replies = پاسخ‌ها
replies-reasons = دلیل‌های رد
replies-empty = هنوز چیزی ذخیره نشده است.
reply-fault-lang = یک زبان برگزینید.
reply-fault-title = نامی بنویسید، دست بالا { 80 } نویسه.
reply-fault-body = متن را بنویسید، دست بالا { 2000 } نویسه.
reply-fault-reason = متن را بنویسید، دست بالا { 500 } نویسه.
reply-kept = ذخیره شد: { $text }
audit-act-add-reply = متن آماده ذخیره شد
audit-act-remove-reply = متن آماده برداشته شد
reason-any-house-links = قاعدهٔ سایت: پیوندها
reason-any-house-network = قاعدهٔ سایت: شبکه
reason-any-house-name = نام به یک نام محفوظ می‌ماند
