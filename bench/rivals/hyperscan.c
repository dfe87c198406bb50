/* Counts all occurrences of the phrases of a file with Hyperscan; prints the seconds of the scan alone. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned long long hits;
static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *ctx) { hits++; return 0; }

static char *slurp(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *length = ftell(file);
  rewind(file);
  char *data = malloc(*length + 1);
  if (fread(data, 1, *length, file) != *length) exit(2);
  data[*length] = 0;
  fclose(file);
  return data;
}

int main(int argc, char **argv) {
  size_t plen, tlen;
  char *list = slurp(argv[1], &plen), *text = slurp(argv[2], &tlen);
  const char **phrases = malloc(sizeof(char *) * 100000);
  unsigned *ids = malloc(sizeof(unsigned) * 100000), *flags = malloc(sizeof(unsigned) * 100000), n = 0;
  size_t *lengths = malloc(sizeof(size_t) * 100000);
  for (char *p = strtok(list, "\n"); p; p = strtok(NULL, "\n")) { phrases[n] = p; lengths[n] = strlen(p); ids[n] = n; flags[n] = 0; n++; }
  hs_database_t *db; hs_compile_error_t *error; hs_scratch_t *scratch = NULL;
  if (hs_compile_lit_multi(phrases, flags, ids, lengths, n, HS_MODE_BLOCK, NULL, &db, &error) != HS_SUCCESS) { fprintf(stderr, "%s\n", error->message); return 1; }
  hs_alloc_scratch(db, &scratch);
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (size_t at = 0; at < tlen; at += 1 << 30) {
    size_t piece = tlen - at < (1u << 30) ? tlen - at : (1u << 30);
    hs_scan(db, text + at, (unsigned)piece, 0, scratch, on_match, NULL);
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("seconds %f\n%llu\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9, hits);
  return 0;
}
