/* Writes small miniSEED 2 files with libmseed and prints what libmseed itself reads in them.
 *
 *   gcc make.c -lmseed -lm -o make && ./make > figures.txt
 *
 * One line for every stretch: file, channel, start in microseconds since 1970, rate, number of
 * samples, sum, sum of index times sample, first and last sample. Text is left out. The files were written with libmseed 2.19.8.
 */
#include <libmseed.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define START 1577934245123456LL /* 2020-01-02T03:04:05.123456 */

static FILE *out;

static void put(char *record, int length, void *unused) {
  (void)unused;
  fwrite(record, 1, length, out);
}

static void stretch(const char *channel, hptime_t start, double rate, int encoding, int order,
                    int reclen, char type, void *samples, int count) {
  MSRecord *msr = msr_init(NULL);
  int64_t packed;
  strcpy(msr->network, "XX");
  strcpy(msr->station, "TONE");
  strcpy(msr->location, channel[0] == 'B' ? "" : "00");
  strcpy(msr->channel, channel);
  msr->dataquality = 'D';
  msr->starttime = start;
  msr->samprate = rate;
  msr->reclen = reclen;
  msr->encoding = encoding;
  msr->byteorder = order;
  msr->datasamples = samples;
  msr->numsamples = count;
  msr->sampletype = type;
  if (rate != floor(rate)) {
    struct blkt_100_s exact;
    memset(&exact, 0, sizeof exact);
    exact.samprate = (float)rate;
    msr_addblockette(msr, (char *)&exact, sizeof exact, 100, 0);
  }
  struct blkt_1001_s micros;
  memset(&micros, 0, sizeof micros);
  msr_addblockette(msr, (char *)&micros, sizeof micros, 1001, 0);
  msr_pack(msr, put, NULL, &packed, 1, 0);
  msr->datasamples = NULL;
  msr_free(&msr);
}

static void figures(const char *name) {
  MSTraceList *list = mstl_init(NULL);
  MSRecord *msr = NULL;
  int code;
  while ((code = ms_readmsr(&msr, name, -1, NULL, NULL, 1, 1, 0)) == MS_NOERROR)
    mstl_addmsr(list, msr, 0, 1, -1.0, -1.0);
  ms_readmsr(&msr, NULL, 0, NULL, NULL, 0, 0, 0);
  for (MSTraceID *id = list->traces; id; id = id->next)
    for (MSTraceSeg *seg = id->first; seg; seg = seg->next) {
      if (seg->sampletype == 'a') continue;
      double sum = 0, moment = 0, first = 0, last = 0;
      for (int64_t i = 0; i < seg->numsamples; i++) {
        double v = seg->sampletype == 'i'   ? ((int32_t *)seg->datasamples)[i]
                   : seg->sampletype == 'f' ? ((float *)seg->datasamples)[i]
                                            : ((double *)seg->datasamples)[i];
        if (i == 0) first = v;
        last = v;
        sum += v;
        moment += i * v;
      }
      printf("%s %s.%s.%s.%s %lld %.17g %lld %.17g %.17g %.17g %.17g\n", name, id->network, id->station,
             id->location, id->channel, (long long)seg->starttime, seg->samprate,
             (long long)seg->numsamples, sum, moment, first, last);
    }
  mstl_free(&list, 0);
}

int main(void) {
  enum { N = 700 };
  static int32_t whole[N], small[N];
  static float single[N];
  static double wide[N];
  for (int i = 0; i < N; i++) {
    /* steps of every width: quiet, then louder and louder */
    double loud = pow(10, i / 90);
    whole[i] = (int32_t)lrint(loud * sin(0.7 * i));
    small[i] = (int32_t)lrint(30000 * sin(0.01 * i));
    single[i] = (float)sin(0.3 * i);
    wide[i] = sin(0.3 * i) / 3;
  }
  struct {
    const char *name;
    int encoding;
    char type;
    void *samples;
  } kinds[] = {{"int16", DE_INT16, 'i', small},   {"int32", DE_INT32, 'i', whole},
               {"float32", DE_FLOAT32, 'f', single}, {"float64", DE_FLOAT64, 'd', wide},
               {"steim1", DE_STEIM1, 'i', whole}, {"steim2", DE_STEIM2, 'i', whole}};
  char name[64];
  for (int k = 0; k < 6; k++)
    for (int order = 0; order < 2; order++) {
      snprintf(name, sizeof name, "%s-%s.mseed", kinds[k].name, order ? "big" : "little");
      out = fopen(name, "wb");
      stretch("BHZ", START, 40, kinds[k].encoding, order, 512, kinds[k].type, kinds[k].samples, N);
      fclose(out);
      figures(name);
    }

  /* a gap of 10 samples and later an overlap of 20; rate from blockette 100; records of 256 bytes */
  out = fopen("breaks.mseed", "wb");
  double rate = 12.5;
  hptime_t period = (hptime_t)(1e6 / rate);
  stretch("BHN", START, rate, DE_STEIM2, 1, 256, 'i', small, 300);
  stretch("BHN", START + 310 * period, rate, DE_STEIM2, 1, 256, 'i', small + 300, 200);
  stretch("BHN", START + 490 * period, rate, DE_STEIM2, 1, 256, 'i', small + 500, 200);
  fclose(out);
  figures("breaks.mseed");

  /* two channels in turn, the second half of each first */
  out = fopen("mixed.mseed", "wb");
  stretch("HHE", START + 350 * 10000, 100, DE_STEIM1, 1, 512, 'i', whole + 350, 350);
  stretch("BHZ", START + 350 * 50000, 20, DE_INT32, 0, 1024, 'i', small + 350, 350);
  stretch("HHE", START, 100, DE_STEIM1, 1, 512, 'i', whole, 350);
  stretch("BHZ", START, 20, DE_INT32, 0, 1024, 'i', small, 350);
  fclose(out);
  figures("mixed.mseed");

  /* text beside samples, and one sample every 10 seconds in a record of 4096 bytes */
  out = fopen("slow.mseed", "wb");
  stretch("LOG", START, 0, DE_ASCII, 1, 512, 'a', (void *)"the clock was set", 17);
  stretch("VHZ", START, 0.1, DE_INT32, 1, 4096, 'i', whole, 100);
  fclose(out);
  figures("slow.mseed");
  return 0;
}
