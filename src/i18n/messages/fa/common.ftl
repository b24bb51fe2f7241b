# Words that every page may use

# Languages, as this language calls them
language-fa = فارسی
language-sr = صربی
language-cs = چکی
language-en = انگلیسی

# Answers and marks
yes = بله
no = خیر
required = الزامی
optional = اختیاری
previous = قبلی
next = بعدی
save = ذخیره
cancel = انصراف
close = بستن
edit = ویرایش
delete = حذف
undo = بازگردانی
back = بازگشت
preview = پیش‌نمایش
search = جست‌وجو
filter = فیلتر
anonymous = ناشناس
skip-to-content = پرش به محتوا

# Amounts
stars-of = { $n } از { 5 }
stars-of-label = { $n ->
    [one] { $n } از { 5 } ستاره
   *[other] { $n } از { 5 } ستاره
}
page-of = صفحهٔ { $n } از { $total }
characters-left = { $n ->
    [one] { $n } نویسه مانده است
   *[other] { $n } نویسه مانده است
}

# Dates
date-time = { $date }، ساعت { $time }

# How long ago. Zero seconds is now.
relative-seconds = { $n ->
    [0] اکنون
    [one] { $n } ثانیه پیش
   *[other] { $n } ثانیه پیش
}
relative-minutes = { $n ->
    [one] { $n } دقیقه پیش
   *[other] { $n } دقیقه پیش
}
relative-hours = { $n ->
    [one] { $n } ساعت پیش
   *[other] { $n } ساعت پیش
}
relative-days = { $n ->
    [1] دیروز
    [2] پریروز
    [one] { $n } روز پیش
   *[other] { $n } روز پیش
}
relative-weeks = { $n ->
    [1] هفتهٔ گذشته
    [one] { $n } هفته پیش
   *[other] { $n } هفته پیش
}
relative-months = { $n ->
    [1] ماه گذشته
    [one] { $n } ماه پیش
   *[other] { $n } ماه پیش
}
relative-years = { $n ->
    [1] سال گذشته
    [one] { $n } سال پیش
   *[other] { $n } سال پیش
}
