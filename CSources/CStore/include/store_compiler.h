/// Macros by which the public headers compile as C23, C11 and C++17, with clang and gcc.
///
/// Clang learns from them which pointers may be NULL and which enumerations are closed; other compilers ignore
/// that.
#ifndef STORE_COMPILER_H
#define STORE_COMPILER_H

#ifdef __clang__
#define STORE_NONNULL_BEGIN _Pragma("clang assume_nonnull begin")
#define STORE_NONNULL_END _Pragma("clang assume_nonnull end")
#else
#define STORE_NONNULL_BEGIN
#define STORE_NONNULL_END
#define _Nullable
#define _Nonnull
#endif

#ifdef __cplusplus
#define STORE_EXTERN_BEGIN extern "C" {
#define STORE_EXTERN_END }
#else
#define STORE_EXTERN_BEGIN
#define STORE_EXTERN_END
#endif

/// The start and the end of a header's declarations: they are C's, and pointers are not NULL unless they
/// say `_Nullable`.
#define STORE_HEADER_BEGIN STORE_EXTERN_BEGIN STORE_NONNULL_BEGIN
#define STORE_HEADER_END STORE_NONNULL_END STORE_EXTERN_END

/// Begins an enumeration that takes one byte. For gcc before version 13, which cannot declare such ones in C,
/// it is a byte with named constants.
#if defined(__clang__)
#define STORE_BYTE_ENUM(name)                                                                      \
    enum __attribute__((enum_extensibility(closed))) name : uint8_t;                               \
    typedef enum name name;                                                                        \
    enum __attribute__((enum_extensibility(closed))) name : uint8_t
#elif defined(__cplusplus)
#define STORE_BYTE_ENUM(name) enum name : uint8_t
#else
#define STORE_BYTE_ENUM(name)                                                                      \
    typedef uint8_t name;                                                                          \
    enum
#endif

#endif
