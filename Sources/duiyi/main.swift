print("duiyi")
