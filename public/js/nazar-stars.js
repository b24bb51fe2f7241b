// see README
