# Letters to readers, and the pages around them

# On the form for a comment
form-letters = ایمیل به شما
form-letters-none = هیچ
form-letters-replies = پاسخ به نظرهای من در این صفحه
form-letters-thread = هر نظر تازه در این صفحه
form-letters-verdict = خبرم کنید که نظرم منتشر یا رد شد
form-letters-hint = فقط به نشانی بالا، و فقط پس از آن‌که با پیوندی که برایتان می‌فرستیم آن را تأیید کنید.
comment-held-letters = نظر شما در انتظار بررسی است و فعلاً فقط خودتان آن را می‌بینید. اگر نشانی‌تان هنوز تأیید نشده باشد، ایمیلی با پیوند تأیید در راه است.
comment-published-letters = نظر شما منتشر شد. سپاس. اگر نشانی‌تان هنوز تأیید نشده باشد، ایمیلی با پیوند تأیید در راه است.
fault-email-required = نشانی ایمیل خود را بنویسید.
fault-email-for-letters = برای گرفتن ایمیل، نشانی ایمیل خود را بنویسید، یا «هیچ» را برگزینید.

# Following without commenting
follow-summary = دنبال کردن با ایمیل
follow-title = دنبال کردن نظرها با ایمیل
follow-lead = با رسیدن نظر تازه ایمیلی می‌گیرید؛ وقتی نظر زیاد است، چند تا در یک ایمیل. نخست پیوندی برای تأیید می‌فرستیم؛ تا آن را نزنید چیز دیگری فرستاده نمی‌شود.
follow-send = دنبال کردن
comments-follow-asked = اگر این نشانی هنوز تأیید نشده باشد، ایمیلی با پیوند تأیید در راه است. چنین ایمیلی بیش از یک بار در روز نمی‌آید.
ask-one-more = یک گام دیگر: کد درون تصویر را بنویسید و دوباره بفرستید.
ask-later = الان تصویری آماده نیست. چند دقیقهٔ دیگر دوباره تلاش کنید.

# The link to one’s own page
mine-title = ایمیل‌ها و داده‌های شما
mine-lead = نشانی خود را بنویسید. اگر چیزی دربارهٔ آن نگه داشته باشیم، ایمیلی می‌گیرید با پیوندی برای دیدن، برداشتن یا پاک کردن آن.
mine-send = پیوند را برایم بفرستید
mine-link-asked = اگر چیزی دربارهٔ این نشانی نگه داشته باشیم، ایمیلی با پیوند در راه است. چنین ایمیلی بیش از یک بار در روز نمی‌آید.

# Confirming
confirm-title = این ایمیل‌ها را می‌خواهید؟
confirm-lead = کسی، امیدواریم خود شما، خواسته است که این‌ها به { $address } فرستاده شوند.
confirm-send = بله، بفرستید
confirm-ignore = اگر شما نخواسته‌اید، این صفحه را ببندید. بی تأیید شما چیزی فرستاده نمی‌شود و نشانی پس از یک هفته پاک می‌شود.
gone-title = این پیوند دیگر کار نمی‌کند
gone-text = پیش‌تر به کار رفته یا زمانش گذشته است. می‌توانید پیوند تازه‌ای بخواهید.

# Ending
end-title = پایان دادن به این ایمیل‌ها
end-lead = ایمیل‌ها به { $address }
end-everything = همهٔ ایمیل‌هایی که این سایت برایتان می‌فرستد
end-send = دیگر نفرستید
end-over-title = این ایمیل‌ها پایان یافت
end-over-text = دیگر هیچ‌کدام به { $address } فرستاده نمی‌شود.
end-over-never = دیگر هیچ ایمیلی به نشانی شما فرستاده نمی‌شود، هر کس که بخواهد.
end-never-lead = شما هرگز این را نخواسته بودید؟
end-never-send = دیگر هرگز به من ننویسید

# One’s own page
mine-own-lead = این صفحه از آنِ کسی است که ایمیل‌های { $address } را می‌خواند. نشانی این صفحه را به کسی ندهید.
mine-wanted-name = ایمیل‌هایی که خواسته‌اید
mine-wanted-none = هیچ.
mine-kind-replies = پاسخ به نظرهای شما
mine-kind-thread = هر نظر تازه
mine-kind-verdict = این‌که نظرتان منتشر می‌شود یا نه
mine-page-gone = صفحه‌ای که اکنون در دسترس نیست
mine-not-confirmed = هنوز تأیید نشده
mine-confirm-waiting = تأیید آن‌چه در انتظار است
mine-end-one = پایان
mine-end-one-of = پایان: { $title }
mine-end-all = پایان همهٔ ایمیل‌ها
mine-language-name = زبان ایمیل‌ها
mine-language-save = ذخیره
mine-stored-name = آن‌چه دربارهٔ نشانی شما نگه داشته‌ایم
mine-stored-comments = { $n ->
    [one] { $n } نظر این نشانی را دارد.
   *[other] { $n } نظر این نشانی را دارند.
}
mine-download = گرفتن همه‌چیز (JSON)
mine-erase = پاک کردن همه‌چیز
mine-confirmed = تأیید شد. این ایمیل‌ها را خواهید گرفت.
mine-ended = پایان یافت.
mine-language-saved = ذخیره شد. ایمیل‌های بعدی به این زبان می‌آیند.
erase-title = همه‌چیز دربارهٔ نشانی شما پاک شود؟
erase-lead = نشانی { $address }، هر چه خواسته‌اید، و نام و متن و پیوندهای نظرهای شما برای همیشه پاک می‌شود. هیچ‌کس نمی‌تواند آن را برگرداند.
erase-comments = { $n ->
    [one] { $n } نظر خالی می‌شود؛ جایش می‌ماند تا پاسخ‌های آن بی‌معنا نشوند.
   *[other] { $n } نظر خالی می‌شوند؛ جایشان می‌ماند تا پاسخ‌های آن‌ها بی‌معنا نشوند.
}
erase-ratings = امتیازهای شما همچنان شمرده می‌شوند، اما دیگر از آنِ کسی نیستند.
erase-send = پاک کردن همه‌چیز
erase-cancel = نگه داشتن همه‌چیز
erased-title = همه‌چیز دربارهٔ نشانی شما پاک شد
erased-text = چیزی از آن این‌جا نمانده است. دیگر ایمیلی نمی‌گیرید، حتی دربارهٔ همین.

# The page about privacy
privacy-stored-letters = اگر ایمیل بخواهید: نشانی شما، این‌که چه خواسته‌اید و زمان فرستادن آن‌ها. آن‌چه تأیید نکنید پس از یک هفته پاک می‌شود.
privacy-mine = آن‌چه را دربارهٔ نشانی ایمیل شما نگه داشته‌ایم می‌توانید خودتان ببینید، بردارید و پاک کنید:

# The letters
mail-reader-why = این ایمیل را می‌گیرید چون آن را از { $site } خواسته‌اید.
mail-reader-end = پایان دادن به این ایمیل‌ها
mail-reader-own = همهٔ ایمیل‌ها و داده‌های شما
mail-reader-stranger = هرگز این را نخواسته‌اید؟ کاری نکنید تا چیز دیگری فرستاده نشود؛ یا کاری کنید که هرگز نشود:
mail-confirm-subject = لطفاً تأیید کنید: این ایمیل‌ها را می‌خواهید؟
mail-confirm-title = این ایمیل‌ها را می‌خواهید؟
mail-confirm-text = کسی، امیدواریم خود شما، در { $site } خواسته است که این‌ها به این نشانی فرستاده شوند:
mail-confirm-press = تأیید
mail-confirm-ignore = این پیوند یک هفته کار می‌کند. بدون آن چیز دیگری فرستاده نمی‌شود و نشانی پاک می‌شود.
mail-link-subject = پیوند ایمیل‌ها و داده‌های شما
mail-link-title = ایمیل‌ها و داده‌های شما
mail-link-text = کسی، امیدواریم خود شما، در { $site } این پیوند را خواسته است. با آن می‌بینید چه چیزی دربارهٔ نشانی شما نگه داشته شده، و می‌توانید آن را بردارید یا پاک کنید.
mail-link-press = باز کردن صفحهٔ شما
mail-link-ignore = اگر شما نخواسته‌اید، کاری نکنید: پیوند فقط در همین ایمیل است. { "۹۰" } روز کار می‌کند؛ آن را به کسی ندهید.
mail-replies-subject = { $n ->
    [one] پاسخی به نظر شما: { $title }
   *[other] { $n } پاسخ به نظرهای شما: { $title }
}
mail-replies-title = { $n ->
    [one] کسی به شما پاسخ داد
   *[other] { $n } پاسخ به شما
}
mail-thread-subject = { $n ->
    [one] یک نظر تازه: { $title }
   *[other] { $n } نظر تازه: { $title }
}
mail-thread-title = { $n ->
    [one] یک نظر تازه
   *[other] { $n } نظر تازه
}
mail-news-where = در مقالهٔ { $title }
mail-news-who = { $name }، { $date }
mail-news-read = خواندن و پاسخ دادن
mail-news-more = { $n ->
    [one] و { $n } نظر دیگر.
   *[other] و { $n } نظر دیگر.
}
mail-news-open = دیدن نظرها
mail-published-subject = نظر شما منتشر شد: { $title }
mail-published-title = نظر شما منتشر شد
mail-declined-subject = نظر شما منتشر نشد: { $title }
mail-declined-title = نظر شما منتشر نشد
mail-declined-text = ناظری آن را خواند و نپذیرفت.
mail-declined-reason = دلیل: { $reason }
mail-verdict-yours = آن‌چه نوشته بودید
