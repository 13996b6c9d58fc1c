// Included ahead of better-sqlite3's source when it is built for the stand-in Electron, whose Node-API is version 8.
// better-sqlite3 holds references to strings, which Node-API allows from version 10 on. Here a value of a kind that
// version 8 refuses is held as the only element of an array, and the reference to that array carries a mark: its
// lowest bit, which is free because a napi_ref is a pointer to something allocated.
#pragma once

#undef NAPI_VERSION
#define NAPI_VERSION 8
#include <node_api.h>

#include <cstdint>

namespace node_api_8 {

constexpr std::uintptr_t in_array = 1;

inline bool is_in_array(napi_ref ref) { return (reinterpret_cast<std::uintptr_t>(ref) & in_array) != 0; }

inline napi_ref marked(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) | in_array);
}

inline napi_ref unmarked(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) & ~in_array);
}

inline bool can_be_held(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_external || type == napi_symbol;
}

inline napi_status create_reference(napi_env env, napi_value value, std::uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (can_be_held(type)) return napi_create_reference(env, value, count, result);

  napi_value array;
  status = napi_create_array_with_length(env, 1, &array);
  if (status == napi_ok) status = napi_set_element(env, array, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, array, count, result);
  if (status == napi_ok) *result = marked(*result);
  return status;
}

inline napi_status get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, unmarked(ref), result);
  bool is_gone = status != napi_ok || *result == nullptr;
  return is_gone || !is_in_array(ref) ? status : napi_get_element(env, *result, 0, result);
}

inline napi_status delete_reference(napi_env env, napi_ref ref) { return napi_delete_reference(env, unmarked(ref)); }

inline napi_status reference_ref(napi_env env, napi_ref ref, std::uint32_t* count) {
  return napi_reference_ref(env, unmarked(ref), count);
}

inline napi_status reference_unref(napi_env env, napi_ref ref, std::uint32_t* count) {
  return napi_reference_unref(env, unmarked(ref), count);
}

}  // namespace node_api_8

#define napi_create_reference node_api_8::create_reference
#define napi_get_reference_value node_api_8::get_reference_value
#define napi_delete_reference node_api_8::delete_reference
#define napi_reference_ref node_api_8::reference_ref
#define napi_reference_unref node_api_8::reference_unref
