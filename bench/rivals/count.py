"""What scripts do: one str.count for each phrase."""
import sys, time
phrases = open(sys.argv[1], encoding="utf-8").read().split("\n")
text = open(sys.argv[2], encoding="utf-8").read()
start = time.perf_counter()
total = sum(text.count(p) for p in phrases if p)
print("seconds", time.perf_counter() - start)
print(total)
