# Run by the test `format`: fails for a source that clang-format would lay out otherwise.
get_filename_component(root ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
set(sources)
foreach(folder addin support examples/make tests)
    file(GLOB_RECURSE here ${root}/${folder}/*.cpp ${root}/${folder}/*.hpp)
    list(APPEND sources ${here})
endforeach()
execute_process(
    COMMAND ${CLANG_FORMAT} --dry-run -Werror ${sources}
    RESULT_VARIABLE failed ERROR_VARIABLE told)
if(failed)
    message(FATAL_ERROR "Run clang-format -i on these:\n${told}")
endif()
