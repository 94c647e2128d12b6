/* SPDX-License-Identifier: Apache-2.0 */
#include "band.h"

#include "flash.h"
#include "link.h"
#include "noise.h"
#include "port.h"

#include <string.h>

/* Section 8.1: the first byte of a message. */
enum { PAIR_OPEN = 1, SESSION_OPEN = 2, CONTINUE = 3, RELEASE = 4, KEYS = 5 };
enum { STATE_UNBOUND = 0, STATE_WINDOW = 1, STATE_BOUND = 2, STATE_DAMAGED = 3 };
enum { METHOD_TAP = 0, WORN_UNKNOWN = 0, GESTURE_NONE = 0, GESTURE_TAP = 1, BIND = 22, CARRIED = 24 };
enum { WINDOW_MS = 60000, PROMPT_MS = 30000, HANDSHAKE_MS = 60000 }; /* DEV-5, DEV-6, DEV-7 */

static const uint8_t versions[1] = {1}, suites[1] = {1}; /* in Info and prologues */

typedef enum { IDLE, AWAIT_BIND, PROMPT_BIND, SESSION, PROMPT_PAY } phase;

static provisions made;
static store kept; /* what flash holds; of a damaged band, what it goes by */
static bool damaged;
static bool window;
static uint64_t now, window_ends, wait_ends;

/* All that ends with a handshake, session or prompt. */
static struct {
    phase phase;
    noise noise; /* until the handshake is over */
    noise_cipher receive, send;
    uint8_t hash[32];          /* of a session: its handshake hash */
    uint64_t highest;          /* of a session: the highest order number that passed BAND-33 */
    uint8_t request[32];       /* of a pairing: the hash of the signed BindRequest */
    key_set keys;              /* PROMPT_BIND: that came with the Bind, or those in force */
    binding binding;           /* PROMPT_BIND: what a tap would store */
    uint8_t grant[32];         /* PROMPT_BIND: the hash of the signed grant */
    uint8_t order[32];         /* PROMPT_PAY: the hash of the signed order */
} x;

enum { PLAIN_MAX = MESSAGE_MAX - 1 - 96 }; /* behind the first byte and the rest of the second message of XX */
static uint8_t tx[MESSAGE_MAX], plain[PLAIN_MAX];
static store next;

static const char MALFORMED[] = "MALFORMED", UNEXPECTED[] = "UNEXPECTED";

/* Ends handshake, session and prompt, and what they knew (LINK-6, DEV-3). */
static void end_exchange(void)
{
    port_wipe(&x, sizeof x);
    x.phase = IDLE;
}

static void load(void)
{
    end_exchange();
    damaged = !flash_load(&kept);
    if (damaged) /* BAND-61: epoch and counter count as 0; the provisioned key set is believed */
        kept = (store){.keys = made.keys};
}

/* DEV-2: what a step stores is in flash before the step sends. If it does not get there, the step is off
 * and the band goes by what flash says. */
static bool commit(void)
{
    bool good = flash_save(&next);
    if (good)
        kept = next;
    else
        load();
    port_wipe(&next, sizeof next);
    return good;
}

static void wipe_buffers(void)
{
    port_wipe(&next, sizeof next);
    port_wipe(tx, sizeof tx);
    port_wipe(plain, sizeof plain);
}

static void send_continue(size_t n)
{
    tx[0] = CONTINUE;
    link_send(tx, 1 + n);
    wipe_buffers();
}

/* A record of the n bytes in `plain`. */
static void send_record(size_t n)
{
    noise_seal(&x.send, tx + 1, NULL, 0, plain, n);
    send_continue(n + NOISE_TAG);
}

/* LINK-5: the PairPrologue, or with the last two items (8 in all) the SessionPrologue. */
static size_t prologue(uint8_t out[64], bool session)
{
    return cbor_print(out, 64, session ? "TLLLBBBN" : "TLLLBB", "BandPay", 1u, 1u, session ? 2u : 1u, versions, (size_t)1,
                      suites, (size_t)1, made.band_id, sizeof made.band_id, kept.epoch);
}

bool key_set_read(key_set *k, const signed_in *s)
{
    return cbor_scan(s->payload, s->payload_n, "LNBB", 4u, &k->version, k->grant_key, (size_t)32, k->order_key, (size_t)32);
}

/* BAND-3, BAND-4: judges a key set that is offered; it takes the place of *in_force if it is newer. */
static const char *offer_keys(key_set *in_force, const signed_in *offered)
{
    key_set k;
    if (!key_set_read(&k, offered))
        return MALFORMED; /* ENC-2 */
    if (!signed_valid(offered, "BandPay-1 KeySet", made.service_root))
        return "KEY_SET_SIGNED";
    if (k.version > in_force->version)
        *in_force = k;
    return NULL;
}

/* A Bind (22) or a Carried (24): a grant and a key set. */
static bool grant_and_keys_read(unsigned literal, signed_in *grant, signed_in *keys, const uint8_t *m, size_t n)
{
    return cbor_scan(m, n, "LVV", literal, &grant->bytes, &grant->n, (size_t)0, (size_t)FIELD_MAX, &keys->bytes, &keys->n,
                     (size_t)0, (size_t)FIELD_MAX) &&
           signed_read(grant) && signed_read(keys);
}

/* ---- in every powered state (5.1, 5.5) ---- */

static const char *on_keys(const uint8_t *m, size_t n)
{
    signed_in s = {.bytes = m, .n = n};
    if (!signed_read(&s))
        return MALFORMED;
    next = kept;
    const char *why = offer_keys(&next.keys, &s);
    if (why != NULL)
        return why;
    if (next.keys.version == kept.keys.version)
        return "KEY_SET_RISES";
    if (damaged) /* BAND-61: held, not stored */
        kept.keys = next.keys;
    else
        (void)commit(); /* BAND-2 */
    return NULL;
}

static const char *on_release(const uint8_t *m, size_t n)
{
    signed_in grant, keys;
    uint8_t band_id[16];
    uint64_t epoch;
    if (!grant_and_keys_read(CARRIED, &grant, &keys, m, n) ||
        !cbor_scan(grant.payload, grant.payload_n, "LBN", 8u, band_id, sizeof band_id, &epoch))
        return MALFORMED;
    next = (store){.epoch = epoch, .keys = kept.keys, .counter = kept.counter}; /* BAND-40: it never falls */
    const char *why = offer_keys(&next.keys, &keys); /* BAND-50 */
    if (why != NULL)
        return why;
    if (!signed_valid(&grant, "BandPay-1 ReleaseGrant", next.keys.grant_key))
        return "RELEASE_SIGNED"; /* BAND-51 */
    if (!port_equal(band_id, made.band_id, 16))
        return "RELEASE_NAMES_BAND"; /* BAND-52 */
    if (epoch <= kept.epoch)
        return "RELEASE_RISES"; /* BAND-53 */
    if (commit()) { /* BAND-54 */
        damaged = false;
        window = false;
        end_exchange();
    }
    return NULL;
}

/* ---- pairing (5.2) ---- */

/* BAND-13: an Offer in `plain`, of certificate and a signed BindRequest. Its size. */
static size_t make_offer(const uint8_t challenge[32])
{
    uint8_t payload[128], commitment[32];
    signed_own request;
    port_random(payload, 32); /* DEV-1. Core never opens the commitment: what it commits to is forgotten. */
    port_sha256(commitment, payload, 32, NULL, 0);
    port_wipe(payload, 32);
    size_t n = cbor_print(payload, sizeof payload, "LBNBLB", 2u, made.band_id, sizeof made.band_id, kept.epoch, challenge,
                          (size_t)32, (unsigned)METHOD_TAP, commitment, sizeof commitment);
    signed_make(&request, "BandPay-1 BindRequest", payload, n, made.identity);
    port_sha256(x.request, request.bytes, request.n, NULL, 0);
    return cbor_print(plain, PLAIN_MAX, "LBB", 21u, made.certificate, made.certificate_n, request.bytes, request.n);
}

static const char *on_pair_open(uint8_t *m, size_t n)
{
    uint8_t buffer[64], challenge[32];
    if (kept.bound)
        return "BOUND_STAYS_BOUND"; /* BAND-12 */
    if (!window)
        return "WINDOW_OPEN"; /* BAND-11 */
    noise_begin(&x.noise, made.agreement, NULL, buffer, prologue(buffer, false));
    const char *why = noise_read(&x.noise, "e", &m, &n);
    if (why != NULL)
        return why; /* LINK-8 */
    if (!cbor_scan(m, n, "LB", 20u, challenge, sizeof challenge))
        return MALFORMED;
    n = noise_write(&x.noise, "e ee s es", tx + 1, plain, make_offer(challenge));
    if (n == 0)
        return "CONTRIBUTORY"; /* LINK-9 */
    window = false;
    x.phase = AWAIT_BIND;
    wait_ends = now + HANDSHAKE_MS;
    send_continue(n);
    return NULL;
}

static const char *on_bind(uint8_t *m, size_t n)
{
    signed_in grant, keys;
    const uint8_t *currency;
    size_t currency_n;
    uint8_t request[32];
    binding *b = &x.binding;
    const char *why = noise_read(&x.noise, "s se", &m, &n);
    if (why != NULL)
        return why; /* LINK-8, LINK-9 */
    if (!grant_and_keys_read(BIND, &grant, &keys, m, n) || /* BAND-14. The account is the service's matter. */
        !cbor_scan(grant.payload, grant.payload_n, "LBBNTNNB", 3u, (uint8_t *)NULL, (size_t)16, b->wallet, (size_t)32,
                   &b->mode, &currency, &currency_n, (size_t)3, (size_t)3, &b->limit, &b->n, request, (size_t)32) ||
        b->mode > MODE_AUTOMATIC)
        return MALFORMED;
    memcpy(b->currency, currency, 3);
    x.keys = kept.keys;
    why = offer_keys(&x.keys, &keys); /* BAND-5: in force for this Bind, not stored yet */
    if (why != NULL)
        return why;
    if (!signed_valid(&grant, "BandPay-1 BindGrant", x.keys.grant_key))
        return "GRANT_SIGNED"; /* BAND-15 */
    if (!port_equal(request, x.request, 32))
        return "GRANT_NAMES_REQUEST"; /* BAND-16 */
    if (!port_equal(b->wallet, x.noise.rs, 32))
        return "GRANT_NAMES_WALLET"; /* BAND-17 */
    port_sha256(x.grant, grant.bytes, grant.n, NULL, 0);
    noise_split(&x.noise, &x.receive, &x.send);
    port_wipe(&x.noise, sizeof x.noise);
    x.phase = PROMPT_BIND; /* BAND-18 */
    wait_ends = now + PROMPT_MS;
    platform_show_tap();
    return NULL;
}

/* BAND-19 */
static void bind(void)
{
    uint8_t payload[64];
    size_t n = cbor_print(payload, sizeof payload, "LBN", 5u, x.grant, sizeof x.grant, kept.epoch);
    next = kept;
    if (x.keys.version > next.keys.version) /* a Keys message during the prompt may have brought newer ones */
        next.keys = x.keys;
    next.binding = x.binding;
    next.bound = true;
    signed_make(&next.binding.receipt, "BandPay-1 BindReceipt", payload, n, made.identity);
    if (commit())
        send_record(cbor_print(plain, PLAIN_MAX, "LB", 23u, kept.binding.receipt.bytes, kept.binding.receipt.n));
    end_exchange();
}

/* ---- session (5.3) ---- */

static const char *on_session_open(uint8_t *m, size_t n)
{
    uint8_t buffer[64];
    if (!kept.bound)
        return UNEXPECTED; /* BAND-21 */
    noise_begin(&x.noise, made.agreement, kept.binding.wallet, buffer, prologue(buffer, true));
    const char *why = noise_read(&x.noise, "e es ss", &m, &n);
    if (why != NULL)
        return why; /* LINK-8, LINK-9 */
    if (n != 0)
        return MALFORMED; /* BAND-21 */
    n = cbor_print(plain, PLAIN_MAX, "LB", 25u, kept.binding.receipt.bytes, kept.binding.receipt.n); /* BAND-22 */
    n = noise_write(&x.noise, "e ee se", tx + 1, plain, n);
    if (n == 0)
        return "CONTRIBUTORY"; /* LINK-9 */
    noise_split(&x.noise, &x.receive, &x.send);
    memcpy(x.hash, x.noise.h, 32);
    port_wipe(&x.noise, sizeof x.noise);
    x.phase = SESSION;
    send_continue(n);
    return NULL;
}

static void send_approved(void)
{
    const signed_own *approval = &kept.binding.last_approval;
    send_record(cbor_print(plain, PLAIN_MAX, "LB", 29u, approval->bytes, approval->n));
}

/* BAND-40 */
static void approve(const uint8_t order[32], unsigned gesture)
{
    uint8_t payload[128];
    next = kept;
    next.counter++; /* no flash lives through 2^53 of them */
    next.binding.count = gesture == GESTURE_TAP ? 0 : next.binding.count + 1;
    next.binding.has_last = true;
    memcpy(next.binding.last_order, order, 32);
    size_t n = cbor_print(payload, sizeof payload, "LBBNNL", 7u, order, (size_t)32, made.band_id, sizeof made.band_id,
                          kept.epoch, next.counter, gesture);
    signed_make(&next.binding.last_approval, "BandPay-1 PaymentApproval", payload, n, made.identity);
    if (commit())
        send_approved();
}

static const char *on_pay(signed_in *order)
{
    uint8_t hash[32], session[32], *passed = NULL; /* orderId and account are the service's matter */
    const uint8_t *currency, *payee;
    size_t currency_n, payee_n;
    uint64_t order_number, amount, expiry; /* a band has no clock: the service judges it */
    const binding *b = &kept.binding;
    if (!signed_read(order) ||
        !cbor_scan(order->payload, order->payload_n, "LBBNNTTNB", 6u, passed, (size_t)16, session, sizeof session,
                   &order_number, &amount, &currency, &currency_n, (size_t)3, (size_t)3, &payee, &payee_n, (size_t)1,
                   (size_t)64, &expiry, passed, (size_t)16))
        return MALFORMED;
    port_sha256(hash, order->bytes, order->n, NULL, 0);
    if (b->has_last && port_equal(hash, b->last_order, 32)) { /* BAND-30 */
        send_approved();
        return NULL;
    }
    if (!signed_valid(order, "BandPay-1 PaymentOrder", kept.keys.order_key))
        return "ORDER_SIGNED"; /* BAND-31 */
    if (!port_equal(session, x.hash, 32))
        return "ORDER_NAMES_SESSION"; /* BAND-32 */
    if (order_number <= x.highest)
        return "ORDER_IS_NEXT"; /* BAND-33 */
    x.highest = order_number;
    if (b->mode == MODE_AUTOMATIC                /* BAND-35 POLICY_AUTOMATIC */
        && memcmp(currency, b->currency, 3) == 0 /* BAND-36 POLICY_CURRENCY */
        && amount <= b->limit                    /* BAND-37 POLICY_LIMIT */
        && b->count < b->n) {                    /* BAND-38 POLICY_COUNT */
        approve(hash, GESTURE_NONE);             /* BAND-34 */
        return NULL;
    }
    memcpy(x.order, hash, 32);
    x.phase = PROMPT_PAY; /* BAND-39 */
    wait_ends = now + PROMPT_MS;
    platform_show_payment(amount, currency, payee, payee_n);
    return NULL;
}

static const char *on_record(uint8_t *m, size_t n)
{
    uint8_t challenge[16];
    signed_in order;
    if (!noise_open(&x.receive, NULL, 0, m, &n))
        return "UNOPENED"; /* LINK-8 */
    if (cbor_scan(m, n, "LV", 28u, &order.bytes, &order.n, (size_t)0, (size_t)FIELD_MAX)) /* BAND-23 */
        return on_pay(&order);
    if (!cbor_scan(m, n, "LB", 26u, challenge, sizeof challenge))
        return MALFORMED;
    send_record(cbor_print(plain, PLAIN_MAX, "LBL", 27u, challenge, sizeof challenge, (unsigned)WORN_UNKNOWN)); /* BAND-24 */
    return NULL;
}

/* ---- what arrives ---- */

/* LINK-4, LINK-7 and the layouts of section 8.1. */
static const char *on_message(uint8_t *m, size_t n)
{
    static const struct { size_t min, max; } sizes[] = {[PAIR_OPEN] = {34, 1002}, [SESSION_OPEN] = {50, 1002},
        [CONTINUE] = {17, 1001}, [RELEASE] = {2, 1001}, [KEYS] = {2, 1001}};
    uint8_t kind = m[0];
    bool opens = kind == PAIR_OPEN || kind == SESSION_OPEN;
    if (kind < PAIR_OPEN || kind > KEYS || n < sizes[kind].min || n > sizes[kind].max || (opens && m[1] != 1))
        return MALFORMED;
    if (kind == KEYS) /* BAND-1 */
        return on_keys(m + 1, n - 1);
    if (kind == RELEASE)
        return on_release(m + 1, n - 1);
    if (kind == CONTINUE && x.phase == AWAIT_BIND)
        return on_bind(m + 1, n - 1);
    if (kind == CONTINUE && x.phase == SESSION)
        return on_record(m + 1, n - 1);
    if (kind == CONTINUE || damaged || (x.phase != IDLE && x.phase != SESSION))
        return UNEXPECTED; /* BAND-18, BAND-39, BAND-61 */
    end_exchange();
    return kind == PAIR_OPEN ? on_pair_open(m + 2, n - 2) : on_session_open(m + 2, n - 2);
}

void band_process(void)
{
    size_t n;
    uint8_t *m = link_message(&n);
    if (m == NULL)
        return;
    bool anybodys = m[0] == RELEASE || m[0] == KEYS;
    const char *why = on_message(m, n);
    link_release();
    if (why == NULL)
        return;
    if (!anybodys) /* BAND-1: a Release or Keys that is not taken disturbs nothing */
        end_exchange();
    wipe_buffers();
    platform_refused(why);
}

uint8_t band_write(const uint8_t *value, size_t n)
{
    uint8_t error = link_take(value, n);
    if (error != ATT_OK) { /* LINK-3 */
        end_exchange();
        platform_refused(MALFORMED);
    }
    return error;
}

/* LINK-1 */
void band_info(uint8_t out[INFO_SIZE])
{
    unsigned state = damaged ? STATE_DAMAGED : kept.bound ? STATE_BOUND : window ? STATE_WINDOW : STATE_UNBOUND;
    cbor_print(out, INFO_SIZE, "BBL", versions, (size_t)1, suites, (size_t)1, state);
}

void band_button(void)
{
    if (damaged || kept.bound || x.phase != IDLE)
        return; /* BAND-10 */
    window = true;
    window_ends = now + WINDOW_MS;
}

void band_tap(void)
{
    if (x.phase == PROMPT_BIND) {
        bind();
    } else if (x.phase == PROMPT_PAY) {
        x.phase = SESSION;
        approve(x.order, GESTURE_TAP);
    } /* BAND-6: else nothing waits for it */
}

void band_advance(uint64_t ms)
{
    now = ms < UINT64_MAX / 2 - now ? now + ms : UINT64_MAX / 2;
    if (now >= window_ends)
        window = false; /* DEV-5 */
    if (now >= wait_ends && (x.phase == AWAIT_BIND || x.phase == PROMPT_BIND))
        end_exchange(); /* DEV-6, DEV-7 */
    else if (now >= wait_ends && x.phase == PROMPT_PAY)
        x.phase = SESSION; /* DEV-6 */
}

void band_connected(unsigned mtu)
{
    band_disconnected(); /* a link that is still up ends first */
    link_open(mtu);
}

void band_disconnected(void)
{
    link_open(NO_LINK);
    end_exchange(); /* DEV-4: an open window stays open */
}

bool band_manufacture(const provisions *p)
{
    next = (store){.keys = p->keys};
    return flash_save(&next);
}

void band_boot(const provisions *p)
{
    made = *p;
    link_open(NO_LINK);
    window = false;
    now = window_ends = wait_ends = 0;
    load();
}
