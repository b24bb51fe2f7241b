# Why a text was held
