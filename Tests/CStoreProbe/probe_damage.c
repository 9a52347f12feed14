#include "probe_internal.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>

/// Versions of other values than the pinned one start here.
#define OTHERS 1000u

/// How many others there are: with these the tree has several levels.
#define COUNT 120u

/// Judges as a catalog does: whole, and what is looked for.
static int32_t accept_pinned(const void *bytes, size_t size) {
    int32_t code = probe_value_accept(bytes, size);
    return code == 0 && probe_value_version(bytes, size) >= OTHERS ? 8 : code;
}

static const store_contents pinned_contents = {PROBE_KEY, 1, accept_pinned, NULL, probe_any};

static uint64_t next(uint64_t *state) {
    uint64_t x = *state += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return x ^ x >> 31;
}

static void key_of(unsigned index, char key[64]) {
    snprintf(key, 64, "%03u-a-key-that-takes-some-room-in-its-page", index);
}

/// The bytes of one value.
typedef struct {
    _Alignas(8) char bytes[PROBE_SIZE];
} room;

/// Publishes a version with `count` others beside it, small ones and big ones, written into `rooms`.
static store_fault publish_into(room *rooms, const char *path, uint64_t version, unsigned count) {
    char keys[COUNT + 1][64];
    store_value values[COUNT + 1] = {{.key = PROBE_KEY, .bytes = rooms[0].bytes, .size = PROBE_SIZE}};
    probe_value_fill(rooms[0].bytes, PROBE_SIZE, version);
    for (unsigned i = 1; i <= count; i++) {
        size_t size = i % 8 == 0 ? 6000 : 64;
        key_of(i, keys[i]);
        probe_value_fill(rooms[i].bytes, size, OTHERS + version);
        values[i] = (store_value){.key = keys[i], .bytes = rooms[i].bytes, .size = size};
    }
    store_writer *writer;
    store_problem problem = store_writer_begin(path, &probe_contents, 20, &writer);
    if (problem.fault != STORE_OK) return problem.fault;
    problem = store_writer_commit(writer, values, count + 1);
    store_writer_end(writer);
    return problem.fault;
}

static store_fault publish_many(const char *path, uint64_t version, unsigned count) {
    room *rooms = malloc((count + 1) * sizeof *rooms);
    if (rooms == NULL) return STORE_NO_MEMORY;
    store_fault fault = publish_into(rooms, path, version, count);
    free(rooms);
    return fault;
}

/// A file that is damaged again and again.
typedef struct subject {
    char data_path[1024];
    const char *path;
    unsigned char *whole;
    size_t size;
    unsigned others;
    uint64_t newest;
} subject;

static _Bool load(subject *subject, const char *path, unsigned others) {
    *subject = (struct subject){.path = path, .others = others, .newest = 6};
    for (uint64_t version = 1; version <= subject->newest; version++) {
        if (publish_many(path, version, others) != STORE_OK) return 0;
    }
    snprintf(subject->data_path, sizeof subject->data_path, "%s/data.mdb", path);
    struct stat status;
    int file = open(subject->data_path, O_RDONLY);
    if (file < 0 || fstat(file, &status) != 0) return 0;
    subject->size = (size_t)status.st_size;
    subject->whole = malloc(subject->size);
    ssize_t size = subject->whole ? read(file, subject->whole, subject->size) : -1;
    close(file);
    return size == status.st_size;
}

/// Bits of a meta page.
#define META_BITS (152u * 8)
_Static_assert(2 * META_BITS == PROBE_META_BITS, "there are two");

/// Changes some bytes, and maybe the size.
static void damage_bytes(unsigned char *bytes, size_t *whole_size, uint64_t number) {
    uint64_t state = number;
    size_t size = *whole_size;
    // Most faults should be in the pages of the trees, which are a few of many pages.
    size_t start = 0, length = size;
    switch (next(&state) % 4) {
    case 0: start = next(&state) % 2 * 4096, length = 152; break;
    case 1: start = next(&state) % (size / 4096) * 4096, length = 64; break;
    case 2: start = next(&state) % (size / 4096) * 4096, length = 4096; break;
    default: break;
    }
    switch (next(&state) % 3) {
    case 0:
        for (uint64_t left = 1 + next(&state) % 8; left > 0; left--) {
            bytes[start + next(&state) % length] ^= (unsigned char)(1u << next(&state) % 8);
        }
        break;
    case 1: {
        size_t first = start + next(&state) % length, most = size - first;
        size_t count = 1 + next(&state) % (most < 4096 ? most : 4096);
        for (size_t i = 0; i < count; i++) bytes[first + i] = (unsigned char)next(&state);
        break;
    }
    default:
        // Short of one page, or of any number of bytes.
        size = next(&state) % 4 == 0 ? size - 1 - next(&state) % 4096 : next(&state) % size;
        if (next(&state) % 4 != 0) size = *whole_size, bytes[start] ^= 0xff;
        break;
    }
    *whole_size = size;
}

static _Bool write_file(const subject *subject, const unsigned char *bytes, size_t size) {
    // Not emptied first, for which some file systems wait until it is on disk.
    int file = open(subject->data_path, O_WRONLY | O_CREAT, 0644);
    _Bool done = file >= 0 && write(file, bytes, size) == (ssize_t)size
                 && ftruncate(file, (off_t)size) == 0;
    if (file >= 0) close(file);
    return done;
}

/// Writes the file with some of its bytes changed, which depends on the number alone: first each
/// bit of both meta pages, which LMDB trusts most, then anything.
static _Bool damage(const subject *subject, uint64_t number, _Bool keeps_size) {
    size_t size = subject->size;
    unsigned char *bytes = malloc(size);
    if (!bytes) return 0;
    memcpy(bytes, subject->whole, size);
    if (number < 2 * META_BITS) {
        uint64_t bit = number % META_BITS;
        bytes[number / META_BITS * 4096 + bit / 8] ^= (unsigned char)(1u << bit % 8);
    } else {
        damage_bytes(bytes, &size, number);
    }
    _Bool done = write_file(subject, bytes, keeps_size ? subject->size : size);
    free(bytes);
    return done;
}

static _Bool is_mistaken(uint64_t version, uint64_t first, uint64_t newest) {
    return version < first + 1 || version > first + newest;
}

/// The version of a value beside a pinned one; 0 where there is none that is whole, as who asks for
/// them judges these as well.
static uint64_t other_version(const store_pin *pin, unsigned index) {
    static _Alignas(8) char copy[PROBE_SIZE];
    char key[64];
    const void *bytes;
    size_t size;
    key_of(index, key);
    if (store_pin_other(pin, key, &bytes, &size).fault != STORE_OK || !bytes) return 0;
    if (size > sizeof copy) return 0;
    // Small ones may start anywhere.
    memcpy(copy, bytes, size);
    return probe_value_accept(copy, size) == 0 ? probe_value_version(copy, size) : 0;
}

/// What reading the file comes to.
static probe_answer judge_read(const subject *subject, uint64_t number) {
    if (!damage(subject, number, 0)) return PROBE_WRONG;
    store *handle;
    store_pin pin;
    if (store_open(subject->path, &pinned_contents, &handle).fault != STORE_OK) return PROBE_ERROR;
    probe_answer answer = PROBE_ERROR;
    if (store_pin_take(handle, &pin).fault == STORE_OK) {
        uint64_t version = probe_value_version(pin.bytes, pin.size);
        _Bool wrong = accept_pinned(pin.bytes, pin.size) != 0
                      || is_mistaken(version, 0, subject->newest);
        answer = version == subject->newest ? PROBE_RIGHT : PROBE_OLDER;
        for (unsigned i = 1; i <= subject->others; i++) {
            uint64_t other = other_version(&pin, i);
            wrong |= other && is_mistaken(other, OTHERS, subject->newest);
        }
        if (wrong) answer = PROBE_WRONG;
        store_pin_drop(&pin);
    }
    store_release(handle);
    return answer;
}

/// Publishes over the damaged file and reads that: the new version, or an error and what was there.
static probe_answer publish_over(const subject *subject) {
    const uint64_t version = 500;
    store_fault fault = publish_many(subject->path, version, subject->others);
    store *handle;
    if (fault != STORE_OK) return PROBE_ERROR;
    if (store_open(subject->path, &pinned_contents, &handle).fault != STORE_OK) return PROBE_WRONG;
    _Bool right = version_of(handle) == (int64_t)version;
    store_pin pin = {0};
    if (store_pin_take(handle, &pin).fault != STORE_OK) right = 0;
    for (unsigned i = 1; i <= subject->others && right; i++) {
        right = other_version(&pin, i) == OTHERS + version;
    }
    store_pin_drop(&pin);
    store_release(handle);
    // And once more, which uses what the first made free.
    if (right) right = publish_many(subject->path, version + 1, subject->others) == STORE_OK;
    return right ? PROBE_RIGHT : PROBE_WRONG;
}

static probe_answer judge_write(const subject *subject, uint64_t number) {
    if (!damage(subject, number, 0)) return PROBE_WRONG;
    return publish_over(subject);
}

/// The same, while a reader and LMDB have had the file open since it was whole. A file cut short is
/// left out: that ends a process that reads its map.
static probe_answer judge_live(const subject *subject, uint64_t number) {
    store *handle;
    if (!write_file(subject, subject->whole, subject->size)) return PROBE_WRONG;
    if (store_open(subject->path, &pinned_contents, &handle).fault != STORE_OK) return PROBE_WRONG;
    if (version_of(handle) != (int64_t)subject->newest) return PROBE_WRONG;
    if (!damage(subject, number, 1)) return PROBE_WRONG;
    int64_t version = 0;
    // What was seen is still the newest, or an error; an older version it cannot be.
    for (int reads = 0; reads < 3; reads++) version = version_of(handle);
    _Bool wrong = version >= 0 && version != (int64_t)subject->newest;
    // -1000: rot inside a value that was judged before, which only a new version is judged for.
    probe_answer answer = wrong ? PROBE_WRONG : publish_over(subject);
    // Those who have it open follow, if only after another publication.
    if (answer == PROBE_RIGHT && version_of(handle) != 501) answer = PROBE_WRONG;
    store_release(handle);
    return answer;
}

typedef probe_answer (*judgement)(const subject *subject, uint64_t number);

/// What a batch has come to so far, in memory that outlives its process.
typedef struct progress {
    uint64_t number;
    unsigned answers[PROBE_ANSWERS];
} progress;

static int run_batch(
    const subject *subject, judgement judge, uint64_t first, unsigned count, progress *progress
) {
    alarm(60);
    for (uint64_t number = first; number < first + count; number++) {
        progress->number = number;
        probe_answer answer = judge(subject, number);
        progress->answers[answer]++;
        if (answer == PROBE_WRONG) return 2;
    }
    return 0;
}

static probe_damage_report run(
    const char *path, unsigned others, judgement judge, uint64_t start, unsigned count,
    unsigned batch
) {
    subject subject;
    probe_damage_report report = {.fault = -1};
    progress *progress = mmap(
        NULL, sizeof *progress, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0
    );
    if (progress == MAP_FAILED) return report;
    store_permit_begin();
    _Bool is_loaded = load(&subject, path, others);
    store_permit_end();
    if (!is_loaded) return report;
    report.fault = 0;
    uint64_t end = start + count;
    for (uint64_t first = start; first < end && report.fault == 0; first += batch) {
        unsigned size = end - first < batch ? (unsigned)(end - first) : batch;
        pid_t child = fork();
        if (child == 0) {
            // The files are in memory, which a sealed process may not use.
            store_permit_begin();
            _exit(run_batch(&subject, judge, first, size, progress));
        }
        int status;
        if (child < 0 || waitpid(child, &status, 0) != child) status = 1;
        report.fault = WIFSIGNALED(status) ? 1000 + WTERMSIG(status) : WEXITSTATUS(status);
    }
    report.number = progress->number;
    memcpy(report.answers, progress->answers, sizeof report.answers);
    munmap(progress, sizeof *progress);
    free(subject.whole);
    return report;
}

probe_damage_report probe_read_damaged(
    const char *path, _Bool many, uint64_t first, unsigned count
) {
    return run(path, many ? COUNT : 1, judge_read, first, count, 500);
}

probe_damage_report probe_write_damaged(
    const char *path, _Bool many, uint64_t first, unsigned count
) {
    return run(path, many ? COUNT : 1, judge_write, first, count, 100);
}

probe_damage_report probe_damage_open(
    const char *path, _Bool many, uint64_t first, unsigned count
) {
    return run(path, many ? COUNT : 1, judge_live, first, count, 100);
}
