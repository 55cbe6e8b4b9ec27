# Settings for all of our own code: C++20, warnings, nothing exported by accident.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, ..." FORCE)
endif()

# On in developers' builds and in CI: a newer compiler's new warning must not stop a user's build.
option(UTFALL_WARNINGS_ARE_ERRORS "Stop the build at a warning" OFF)

add_library(utfall_settings INTERFACE)
target_compile_options(utfall_settings INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor
    $<$<BOOL:${UTFALL_WARNINGS_ARE_ERRORS}>:-Werror>
    # Bit-identical results: no reassociation, and no fused multiply-add on machines that have it.
    -fno-fast-math -ffp-contract=off)
target_include_directories(utfall_settings INTERFACE ${PROJECT_SOURCE_DIR})

set(UTFALL_RELEASE $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)

# utfall_shipped(TARGET): what the package holds. A release of it is compiled for size, which is half
# of what it is otherwise, and each function is in a section of its own, so that the linker can leave
# out those that nothing calls. Inline functions stay as they are written (no -fipa-sra): what is
# the same in many files is then there once. At -Os GCC takes the value of an optional that was asked
# for one for uninitialized, so that warning is left to other builds.
# GCC then compiles the library once more as a whole when it links it (-flto), which makes it a tenth
# smaller and takes half a minute. The objects hold ordinary code as well, so that all other programs
# link as fast as ever.
set(shipped -Os -fno-ipa-sra -ffunction-sections -fdata-sections -Wno-maybe-uninitialized)
set(shipped_objects)
set(shipped_link)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(shipped_objects -flto -ffat-lto-objects)
    set(shipped_link -flto=auto)
    target_link_options(utfall_settings INTERFACE
        $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UTFALL_SHIPPED>>>:-fno-lto>)
endif()
function(utfall_shipped target)
    set_target_properties(${target} PROPERTIES UTFALL_SHIPPED ON)
    foreach(option IN LISTS shipped shipped_objects)
        target_compile_options(${target} PRIVATE $<${UTFALL_RELEASE}:${option}>)
    endforeach()
    foreach(option IN LISTS shipped shipped_link)
        target_link_options(${target} PRIVATE $<${UTFALL_RELEASE}:${option}>)
    endforeach()
endfunction()

# utfall_fast(SOURCE ...): what is done for each of many cells is compiled for speed all the same.
function(utfall_fast)
    set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS $<${UTFALL_RELEASE}:-O2>)
endfunction()
