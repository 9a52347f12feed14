#include "common.h"

static pthread_mutex_t process_mutex = PTHREAD_MUTEX_INITIALIZER;

void store_process_lock(void) { pthread_mutex_lock(&process_mutex); }

void store_process_unlock(void) { pthread_mutex_unlock(&process_mutex); }
