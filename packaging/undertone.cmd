@echo off
rem Starts Undertone: no arguments open the window, "undertone --help" tells the rest.
rem The JDK is JAVA_HOME's if that is 25 or newer, else the one that built this.
setlocal
set "here=%~dp0"
set "java_home_used="
if defined JAVA_HOME call :use "%JAVA_HOME%"
if not defined java_home_used if exist "%here%java-home" (
  for /f "usebackq delims=" %%h in ("%here%java-home") do call :use "%%h"
)
if not defined java_home_used (
  echo undertone: needs a JDK 25 or newer: set JAVA_HOME to one, or build again with mvn package. 1>&2
  exit /b 2
)
if not exist "%here%undertone.jar" (
  echo undertone: %here%undertone.jar is not there: build it with mvn package. 1>&2
  exit /b 2
)
"%java_home_used%\bin\java" ^
  -XX:+UseSerialGC -Xms24m -Xmx512m -XX:MaxDirectMemorySize=4g ^
  --module-path "%here%lib\javafx" --add-modules javafx.controls ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -cp "%here%undertone.jar;%here%lib\*" ^
  %UNDERTONE_JAVA_OPTS% undertone.Main %*
exit /b %errorlevel%

:use
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  if %%~v geq 25 set "java_home_used=%~1"
)
exit /b 0
