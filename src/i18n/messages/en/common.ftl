# Words that every page may use

# Languages, as this language calls them
language-fa = Persian
language-sr = Serbian
language-cs = Czech
language-en = English

# Answers and marks
yes = Yes
no = No
required = Required
optional = Optional
previous = Previous
next = Next
save = Save
cancel = Cancel
close = Close
edit = Edit
delete = Delete
undo = Undo
back = Back
preview = Preview
search = Search
filter = Filter
anonymous = Anonymous
skip-to-content = Skip to content

# Amounts
stars-of = { $n } out of { 5 }
stars-of-label = { $n ->
    [one] { $n } out of { 5 } stars
   *[other] { $n } out of { 5 } stars
}
page-of = Page { $n } of { $total }
characters-left = { $n ->
    [one] { $n } character left
   *[other] { $n } characters left
}

# Dates
date-time = { $date } at { $time }

# How long ago. Zero seconds is now.
relative-seconds = { $n ->
    [0] now
    [one] { $n } second ago
   *[other] { $n } seconds ago
}
relative-minutes = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
relative-hours = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
relative-days = { $n ->
    [1] yesterday
    [one] { $n } day ago
   *[other] { $n } days ago
}
relative-weeks = { $n ->
    [1] last week
    [one] { $n } week ago
   *[other] { $n } weeks ago
}
relative-months = { $n ->
    [1] last month
    [one] { $n } month ago
   *[other] { $n } months ago
}
relative-years = { $n ->
    [1] last year
    [one] { $n } year ago
   *[other] { $n } years ago
}
