/* SPDX-License-Identifier: Apache-2.0 */

/* The adapter: the line protocol, version 1, over stdio. It stands for board and maker. */
#include "band.h"
#include "flash_ram.h"
#include "link.h"
#include "port.h"
#include "vectors.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { LINE_MAX_BYTES = 16384, WORDS = 3 };

static char line[LINE_MAX_BYTES + 1];
static uint8_t value[LINE_MAX_BYTES / 2];
static size_t value_n;
static bool powered;

/* What the maker did: the provisions, with the length of each, and whether the band was made of them. */
enum { KNOWN = 6, CERTIFICATE = 4, KEY_SET = 5 };
static struct maker { provisions parts; uint8_t keys[FIELD_MAX]; size_t n[KNOWN]; bool done, saved; } maker, copy;

static void print_hex(const char *before, const uint8_t *b, size_t n, const char *after)
{
    fputs(before, stdout);
    for (size_t i = 0; i < n; i++)
        printf("%02x", b[i]);
    fputs(after, stdout);
}

const char *platform_notified = "notify out ";
void platform_notify(const uint8_t *v, size_t n) { print_hex(platform_notified, v, n, "\n"); }

void platform_show_tap(void) { puts("show tap"); }

void platform_show_payment(uint64_t amount, const uint8_t currency[3], const uint8_t *payee, size_t payee_n)
{
    printf("show payment %016" PRIx64, amount);
    print_hex(" ", currency, 3, " ");
    print_hex("", payee, payee_n, "\n");
}

void platform_refused(const char *why) { printf("refused %s\n", why); }

static bool is(const char *a, const char *b) { return strcmp(a, b) == 0; }

static int nibble(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

static bool parse_hex(const char *s)
{
    value_n = 0;
    if (is(s, "-"))
        return true;
    for (; *s != '\0'; s += 2) {
        if (nibble(s[0]) < 0 || nibble(s[1]) < 0) /* s[1] may be the end, which is no digit */
            return false;
        value[value_n++] = (uint8_t)(nibble(s[0]) << 4 | nibble(s[1]));
    }
    return value_n > 0;
}

static bool parse_number(const char *s, uint64_t *v)
{
    *v = 0;
    if (*s == '\0' || (s[0] == '0' && s[1] != '\0'))
        return false;
    for (; *s != '\0'; s++) {
        if (*s < '0' || *s > '9' || *v > NUMBER_MAX / 10)
            return false;
        *v = *v * 10 + (unsigned)(*s - '0');
    }
    return *v <= NUMBER_MAX;
}

/* The provisions; max is the exact length of all but signed objects. */
static const struct { const char *name; uint8_t *to; size_t max; } known[KNOWN] = {
    {"agreement", maker.parts.agreement, 32}, {"identity", maker.parts.identity, 32},
    {"band-id", maker.parts.band_id, 16}, {"service-root", maker.parts.service_root, 32},
    {"certificate", maker.parts.certificate, FIELD_MAX}, {"key-set", maker.keys, FIELD_MAX}};

static const char *provision(const char *name)
{
    size_t i = 0;
    while (i < KNOWN && !is(name, known[i].name))
        i++;
    if (i == KNOWN)
        return "unimplemented";
    if (maker.done || value_n == 0 || value_n > known[i].max || (i < CERTIFICATE && value_n != known[i].max))
        return "error provision comes before power, and has its length";
    memcpy(known[i].to, value, value_n);
    maker.n[i] = value_n;
    return "done";
}

static const char *reset(bool factory)
{
    if (!factory && !copy.saved)
        return "error nothing was saved";
    maker = factory ? (struct maker){0} : copy;
    flash_ram_reset(factory);
    band_boot(&maker.parts); /* no trace of the device before */
    port_seed(value);
    powered = false;
    return "done";
}

static const char *power_cycle(void)
{
    signed_in keys = {.bytes = maker.keys, .n = maker.n[KEY_SET]};
    for (size_t i = 0; i < KNOWN; i++)
        if (maker.n[i] == 0)
            return "error a provision is missing";
    maker.parts.certificate_n = maker.n[CERTIFICATE];
    if (!maker.done && !(signed_read(&keys) && key_set_read(&maker.parts.keys, &keys) && band_manufacture(&maker.parts)))
        return "error the key set is none, or the flash failed";
    maker.done = powered = true;
    band_boot(&maker.parts);
    return "done";
}

/* A write of `value`, or a read. Without a link nobody is there to do it. */
static const char *access(const char *name, bool write)
{
    uint8_t info[INFO_SIZE];
    bool is_in = is(name, "in"), is_info = is(name, "info");
    if (!is_in && !is_info && !is(name, "out"))
        return "unimplemented";
    if (!link_is_open())
        return "error there is no link";
    if (!write && is_info)
        return band_info(info), print_hex("value info ", info, sizeof info, "\n"), "done";
    uint8_t error = !write ? 0x02 : !is_in ? 0x03 : band_write(value, value_n); /* 2, 3: not permitted */
    printf(error != ATT_OK ? "att-error %s %02x\n" : "written %s\n", name, error);
    band_process();
    return "done";
}

/* The end line of the answer to a command; events go before it. */
static const char *command(const char *verb, char *w[], size_t n)
{
    uint64_t v;
    if (n == 1 && is(verb, "hello") && is(w[0], "1"))
        puts("hello 1 bandpay band\nname c-band\nprofile core\nentropy supplied");
    else if (n == 2 && is(verb, "reset") && parse_hex(w[0]) && value_n == 32 && (is(w[1], "factory") || is(w[1], "saved")))
        return reset(is(w[1], "factory"));
    else if (n == 0 && is(verb, "save"))
        flash_ram_keep(), copy = maker, copy.saved = true;
    else if (n == 2 && is(verb, "provision") && parse_hex(w[1]))
        return provision(w[0]);
    else if (n == 0 && is(verb, "power-cycle"))
        return power_cycle();
    else if (n == 1 && is(verb, "connect") && parse_number(w[0], &v) && powered && v >= MTU_MIN && v <= MTU_MAX)
        band_connected((unsigned)v);
    else if (is(verb, "connect"))
        return "error there is no power, or the MTU is not 23 to 517";
    else if (n == 0 && is(verb, "disconnect"))
        band_disconnected();
    else if (n == 2 && is(verb, "write") && parse_hex(w[1]))
        return access(w[0], true);
    else if (n == 1 && is(verb, "read"))
        return access(w[0], false);
    else if (n == 1 && is(verb, "gesture") && (is(w[0], "button") || is(w[0], "tap")))
        is(w[0], "tap") ? band_tap() : band_button(); /* without power it is no band that a button opens */
    else if (n == 1 && is(verb, "advance") && parse_number(w[0], &v))
        band_advance(v);
    else
        return "unimplemented";
    return "done";
}

/* Words are separated by exactly one space; an empty one is no command's. */
static const char *answer(size_t n)
{
    char *w[WORDS];
    size_t words = 0;
    if (strncmp(line, "vector ", 7) == 0 && memchr(line, '\0', n) == NULL)
        return line[n] = '\0', vectors_answer(line + 7);
    for (size_t i = 0, start = 0; i <= n; i++) {
        if (i < n && (line[i] < ' ' || line[i] > '~'))
            return "error not a line of printable ASCII";
        if (i < n && line[i] != ' ')
            continue;
        line[i] = '\0';
        if (words < WORDS)
            w[words] = line + start;
        words++;
        start = i + 1;
    }
    return words <= WORDS ? command(w[0], w + 1, words - 1) : "unimplemented";
}

int main(void)
{
    static char out_buffer[65536];
    size_t n = 0;
    int c;
    if (sodium_init() < 0 || setvbuf(stdout, out_buffer, _IOFBF, sizeof out_buffer) != 0)
        return 1;
    while ((c = getchar()) != EOF) {
        if (c != '\n') {
            line[n] = (char)c;
            n += n < LINE_MAX_BYTES; /* a longer one stays at that */
            continue;
        }
        unsigned before = flash_saves;
        bool fits = n < LINE_MAX_BYTES; /* with its LF */
        n -= fits && n > 0 && line[n - 1] == '\r';
        const char *end = fits ? answer(n) : "error the line is too long";
        if (flash_saves != before)
            printf("stored %u\n", flash_saves - before);
        if (puts(end) < 0 || fflush(stdout) != 0)
            return 1;
        n = 0;
    }
    return 0;
}
