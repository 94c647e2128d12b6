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

static uint8_t tx[MESSAGE_MAX], plain[MESSAGE_MAX];
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
    if (damaged) { /* BAND-61: epoch and counter count as 0; the provisioned key set is believed */
        port_wipe(&kept, sizeof kept);
        kept.keys = made.keys;
    }
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

static void send_continue(size_t n)
{
    tx[0] = CONTINUE;
    link_send(tx, 1 + n);
    port_wipe(tx, sizeof tx);
    port_wipe(plain, sizeof plain);
}

/* A record of the n bytes in `plain`. */
static void send_record(size_t n)
{
    noise_seal(&x.send, tx + 1, plain, n);
    send_continue(n + NOISE_TAG);
}

/* LINK-5: the PairPrologue, or with the last two items (8 in all) the SessionPrologue. */
static size_t prologue(uint8_t out[64], bool session)
{
    static const uint8_t one = 1; /* versions and suites, as in Info */
    return cbor_print(out, 64, session ? "TLLLBBBN" : "TLLLBB", "BandPay", 1u, 1u, session ? 2u : 1u, &one, (size_t)1, &one,
                      (size_t)1, made.band_id, sizeof made.band_id, kept.epoch);
}

/* BAND-3, BAND-4: judges a key set that is offered; it takes the place of *in_force if it is newer. */
static const char *offer_keys(key_set *in_force, const signed_in *offered)
{
    key_set k;
    if (!key_set_read(&k, offered))
        return MALFORMED; /* ENC-2 */
    if (!signed_valid(offered, "KeySet", made.service_root))
        return "KEY_SET_SIGNED";
    if (k.version > in_force->version)
        *in_force = k;
    return NULL;
}

/* ---- in every powered state (5.1, 5.5) ---- */

static const char *on_keys(const uint8_t *m, size_t n)
{
    signed_in s;
    if (!signed_read(&s, m, n))
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
    release_grant g;
    if (!grant_and_keys_read(CARRIED, &grant, &keys, m, n) || !release_grant_read(&g, &grant))
        return MALFORMED;
    port_wipe(&next, sizeof next);
    next.keys = kept.keys;
    next.counter = kept.counter; /* BAND-40: it never falls */
    const char *why = offer_keys(&next.keys, &keys); /* BAND-50 */
    if (why != NULL)
        return why;
    if (!signed_valid(&grant, "ReleaseGrant", next.keys.grant_key))
        return "RELEASE_SIGNED"; /* BAND-51 */
    if (!port_equal(g.band_id, made.band_id, 16))
        return "RELEASE_NAMES_BAND"; /* BAND-52 */
    if (g.epoch <= kept.epoch)
        return "RELEASE_RISES"; /* BAND-53 */
    next.epoch = g.epoch;
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
    if (!signed_make(&request, "BindRequest", payload, n, made.identity))
        return 0;
    port_sha256(x.request, request.bytes, request.n, NULL, 0);
    return cbor_print(plain, sizeof plain - XX2_OVERHEAD - 1, "LBB", 21u, made.certificate, made.certificate_n,
                      request.bytes, request.n);
}

static const char *on_pair_open(uint8_t *m, size_t n)
{
    uint8_t buffer[64], challenge[32], *payload;
    size_t payload_n;
    if (kept.bound)
        return "BOUND_STAYS_BOUND"; /* BAND-12 */
    if (!window)
        return "WINDOW_OPEN"; /* BAND-11 */
    end_exchange();
    noise_xx_begin(&x.noise, made.agreement, buffer, prologue(buffer, false));
    const char *why = noise_xx_read1(&x.noise, m, n, &payload, &payload_n);
    if (why != NULL)
        return why; /* LINK-8 */
    if (!cbor_scan(payload, payload_n, "LB", 20u, challenge, sizeof challenge))
        return MALFORMED;
    n = make_offer(challenge);
    why = n == 0 ? UNEXPECTED : noise_xx_write2(&x.noise, tx + 1, plain, n);
    if (why != NULL)
        return why; /* LINK-9 */
    window = false;
    x.phase = AWAIT_BIND;
    wait_ends = now + HANDSHAKE_MS;
    send_continue(n + XX2_OVERHEAD);
    return NULL;
}

static const char *on_bind(uint8_t *m, size_t n)
{
    uint8_t *payload;
    size_t payload_n;
    signed_in grant, keys;
    bind_grant g;
    const char *why = noise_xx_read3(&x.noise, m, n, &payload, &payload_n);
    if (why != NULL)
        return why; /* LINK-8, LINK-9 */
    if (!grant_and_keys_read(BIND, &grant, &keys, payload, payload_n) || !bind_grant_read(&g, &grant))
        return MALFORMED; /* BAND-14 */
    x.keys = kept.keys;
    why = offer_keys(&x.keys, &keys); /* BAND-5: in force for this Bind, not stored yet */
    if (why != NULL)
        return why;
    if (!signed_valid(&grant, "BindGrant", x.keys.grant_key))
        return "GRANT_SIGNED"; /* BAND-15 */
    if (!port_equal(g.request, x.request, 32))
        return "GRANT_NAMES_REQUEST"; /* BAND-16 */
    if (!port_equal(g.wallet, x.noise.rs, 32))
        return "GRANT_NAMES_WALLET"; /* BAND-17 */
    memcpy(x.binding.wallet, g.wallet, 32);
    memcpy(x.binding.currency, g.currency, 3);
    x.binding.mode = g.mode;
    x.binding.limit = g.limit;
    x.binding.n = g.n;
    signed_hash(x.grant, &grant);
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
    next.bound = 1;
    if (signed_make(&next.binding.receipt, "BindReceipt", payload, n, made.identity) && commit())
        send_record(cbor_print(plain, sizeof plain, "LB", 23u, kept.binding.receipt.bytes, kept.binding.receipt.n));
    end_exchange();
}

/* ---- session (5.3) ---- */

static const char *on_session_open(uint8_t *m, size_t n)
{
    uint8_t buffer[64], *payload;
    size_t payload_n;
    if (!kept.bound)
        return UNEXPECTED; /* BAND-21 */
    end_exchange();
    noise_kk_begin(&x.noise, made.agreement, kept.binding.wallet, buffer, prologue(buffer, true));
    const char *why = noise_kk_read1(&x.noise, m, n, &payload, &payload_n);
    if (why != NULL)
        return why; /* LINK-8, LINK-9 */
    if (payload_n != 0)
        return MALFORMED; /* BAND-21 */
    n = cbor_print(plain, sizeof plain, "LB", 25u, kept.binding.receipt.bytes, kept.binding.receipt.n); /* BAND-22 */
    why = noise_kk_write2(&x.noise, tx + 1, plain, n);
    if (why != NULL)
        return why;
    noise_split(&x.noise, &x.receive, &x.send);
    memcpy(x.hash, x.noise.h, 32);
    port_wipe(&x.noise, sizeof x.noise);
    x.phase = SESSION;
    send_continue(n + KK2_OVERHEAD);
    return NULL;
}

static void send_approved(void)
{
    const signed_own *approval = &kept.binding.last_approval;
    send_record(cbor_print(plain, sizeof plain, "LB", 29u, approval->bytes, approval->n));
}

/* BAND-40 */
static const char *approve(const uint8_t order[32], unsigned gesture)
{
    uint8_t payload[128];
    if (kept.counter >= NUMBER_MAX)
        return UNEXPECTED; /* it can neither rise nor fall */
    next = kept;
    next.counter++;
    next.binding.count = gesture == GESTURE_TAP ? 0 : next.binding.count + 1;
    next.binding.has_last = 1;
    memcpy(next.binding.last_order, order, 32);
    size_t n = cbor_print(payload, sizeof payload, "LBBNNL", 7u, order, (size_t)32, made.band_id, sizeof made.band_id,
                          kept.epoch, next.counter, gesture);
    if (!signed_make(&next.binding.last_approval, "PaymentApproval", payload, n, made.identity))
        return MALFORMED;
    if (commit())
        send_approved();
    return NULL;
}

static const char *on_pay(const signed_in *order)
{
    payment_order o;
    uint8_t hash[32];
    const binding *b = &kept.binding;
    if (!payment_order_read(&o, order))
        return MALFORMED;
    signed_hash(hash, order);
    if (b->has_last && port_equal(hash, b->last_order, 32)) { /* BAND-30 */
        send_approved();
        return NULL;
    }
    if (!signed_valid(order, "PaymentOrder", kept.keys.order_key))
        return "ORDER_SIGNED"; /* BAND-31 */
    if (!port_equal(o.session, x.hash, 32))
        return "ORDER_NAMES_SESSION"; /* BAND-32 */
    if (o.number <= x.highest)
        return "ORDER_IS_NEXT"; /* BAND-33 */
    x.highest = o.number;
    if (b->mode == MODE_AUTOMATIC                  /* BAND-35 POLICY_AUTOMATIC */
        && memcmp(o.currency, b->currency, 3) == 0 /* BAND-36 POLICY_CURRENCY */
        && o.amount <= b->limit                    /* BAND-37 POLICY_LIMIT */
        && b->count < b->n)                        /* BAND-38 POLICY_COUNT */
        return approve(hash, GESTURE_NONE);        /* BAND-34 */
    memcpy(x.order, hash, 32);
    x.phase = PROMPT_PAY; /* BAND-39 */
    wait_ends = now + PROMPT_MS;
    platform_show_payment(o.amount, o.currency, o.payee, o.payee_n);
    return NULL;
}

static const char *on_record(uint8_t *m, size_t n)
{
    uint8_t challenge[16];
    size_t plain_n;
    signed_in order;
    const char *why = noise_open(&x.receive, m, n, &plain_n);
    if (why != NULL)
        return why; /* LINK-8 */
    if (pay_read(&order, m, plain_n)) /* BAND-23 */
        return on_pay(&order);
    if (!cbor_scan(m, plain_n, "LB", 26u, challenge, sizeof challenge))
        return MALFORMED;
    send_record(cbor_print(plain, sizeof plain, "LBL", 27u, challenge, sizeof challenge, (unsigned)WORN_UNKNOWN)); /* BAND-24 */
    return NULL;
}

/* ---- what arrives ---- */

/* LINK-4, LINK-7 and the layouts of section 8.1. */
static const char *on_message(uint8_t *m, size_t n)
{
    if (m[0] == RELEASE || m[0] == KEYS) { /* BAND-1 */
        if (n < 2 || n > 1001)
            return MALFORMED;
        return m[0] == KEYS ? on_keys(m + 1, n - 1) : on_release(m + 1, n - 1);
    }
    if (m[0] != PAIR_OPEN && m[0] != SESSION_OPEN && m[0] != CONTINUE)
        return MALFORMED;
    if (damaged || x.phase == PROMPT_BIND || x.phase == PROMPT_PAY)
        return UNEXPECTED; /* BAND-61, BAND-18, BAND-39 */
    if (m[0] == CONTINUE) {
        if (n < 17 || n > 1001)
            return MALFORMED;
        if (x.phase == AWAIT_BIND)
            return on_bind(m + 1, n - 1);
        return x.phase == SESSION ? on_record(m + 1, n - 1) : UNEXPECTED;
    }
    if (x.phase == AWAIT_BIND)
        return UNEXPECTED;
    if (n < (m[0] == PAIR_OPEN ? 34u : 50u) || n > 1002 || m[1] != 1)
        return MALFORMED;
    return m[0] == PAIR_OPEN ? on_pair_open(m + 2, n - 2) : on_session_open(m + 2, n - 2);
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
    port_wipe(&next, sizeof next);
    port_wipe(plain, sizeof plain);
    port_wipe(tx, sizeof tx);
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
    static const uint8_t one = 1;
    cbor_print(out, INFO_SIZE, "BBL", &one, (size_t)1, &one, (size_t)1, state);
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
        uint8_t order[32];
        memcpy(order, x.order, 32);
        x.phase = SESSION;
        if (approve(order, GESTURE_TAP) != NULL)
            end_exchange();
    } /* BAND-6: else nothing waits for it */
}

void band_advance(uint64_t ms)
{
    now = ms < UINT64_MAX / 2 - now ? now + ms : UINT64_MAX / 2;
    if (window && now >= window_ends)
        window = false; /* DEV-5 */
    if ((x.phase == AWAIT_BIND || x.phase == PROMPT_BIND) && now >= wait_ends)
        end_exchange(); /* DEV-6, DEV-7 */
    if (x.phase == PROMPT_PAY && now >= wait_ends) {
        x.phase = SESSION; /* DEV-6 */
        port_wipe(x.order, sizeof x.order);
    }
}

void band_connected(unsigned mtu)
{
    band_disconnected(); /* a link that is still up ends first */
    link_open(mtu);
}

/* DEV-4: an open window stays open. */
void band_disconnected(void)
{
    link_close();
    end_exchange();
}

bool band_manufacture(const provisions *p)
{
    port_wipe(&next, sizeof next);
    next.keys = p->keys;
    bool good = flash_save(&next);
    port_wipe(&next, sizeof next);
    return good;
}

void band_boot(const provisions *p)
{
    if (p != &made)
        made = *p;
    link_close();
    window = false;
    now = window_ends = wait_ends = 0;
    load();
}
