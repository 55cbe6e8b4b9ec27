# The SDK of LibreOffice: Debian's layout by default, another one by setting the cache variables.
set(LIBREOFFICE_SDK /usr/lib/libreoffice/sdk CACHE PATH "LibreOffice SDK folder")
set(LIBREOFFICE_PROGRAM "" CACHE PATH "LibreOffice program folder (default: beside the SDK)")

if(NOT LIBREOFFICE_PROGRAM)
    get_filename_component(program "${LIBREOFFICE_SDK}/../program" ABSOLUTE)
    set(LIBREOFFICE_PROGRAM ${program} CACHE PATH "" FORCE)
endif()

find_path(LIBREOFFICE_INCLUDE cppuhelper/factory.hxx
    HINTS ${LIBREOFFICE_SDK}/include /usr/include/libreoffice NO_DEFAULT_PATH)
find_program(UNOIDL_WRITE unoidl-write HINTS ${LIBREOFFICE_SDK}/bin NO_DEFAULT_PATH)
find_program(CPPUMAKER cppumaker HINTS ${LIBREOFFICE_SDK}/bin NO_DEFAULT_PATH)
find_file(LIBREOFFICE_TYPES types.rdb HINTS ${LIBREOFFICE_PROGRAM} NO_DEFAULT_PATH)
find_file(LIBREOFFICE_OFFAPI offapi.rdb HINTS ${LIBREOFFICE_PROGRAM}/types NO_DEFAULT_PATH)
find_program(SOFFICE soffice HINTS ${LIBREOFFICE_PROGRAM} NO_DEFAULT_PATH)

set(libraries)
foreach(name uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)
    find_library(LIBREOFFICE_${name} ${name} HINTS ${LIBREOFFICE_SDK}/lib NO_DEFAULT_PATH)
    list(APPEND libraries ${LIBREOFFICE_${name}})
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSdk
    REQUIRED_VARS LIBREOFFICE_INCLUDE UNOIDL_WRITE CPPUMAKER LIBREOFFICE_TYPES LIBREOFFICE_OFFAPI
                  SOFFICE LIBREOFFICE_uno_cppu LIBREOFFICE_uno_cppuhelpergcc3
    REASON_FAILURE_MESSAGE "install libreoffice-dev, or set LIBREOFFICE_SDK to the SDK's folder")

# C++ headers of the office's own types, made once.
set(LIBREOFFICE_TYPE_HEADERS ${PROJECT_BINARY_DIR}/office-types CACHE INTERNAL "")
file(MAKE_DIRECTORY ${LIBREOFFICE_TYPE_HEADERS})
add_custom_command(
    OUTPUT ${LIBREOFFICE_TYPE_HEADERS}/stamp
    COMMAND ${CMAKE_COMMAND} -E make_directory ${LIBREOFFICE_TYPE_HEADERS}
    COMMAND ${CPPUMAKER} -O${LIBREOFFICE_TYPE_HEADERS} -Gc ${LIBREOFFICE_TYPES} ${LIBREOFFICE_OFFAPI}
    COMMAND ${CMAKE_COMMAND} -E touch ${LIBREOFFICE_TYPE_HEADERS}/stamp
    COMMENT "Making C++ headers of LibreOffice's types")
add_custom_target(office_types DEPENDS ${LIBREOFFICE_TYPE_HEADERS}/stamp)

add_library(LibreOffice::Uno INTERFACE IMPORTED)
target_include_directories(LibreOffice::Uno SYSTEM INTERFACE
    ${LIBREOFFICE_INCLUDE} ${LIBREOFFICE_TYPE_HEADERS})
target_compile_definitions(LibreOffice::Uno INTERFACE LINUX UNX CPPU_ENV=gcc3)
target_link_libraries(LibreOffice::Uno INTERFACE ${libraries})
