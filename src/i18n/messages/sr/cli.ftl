# What visitors see of the command line's doing
