@echo off
rem Starts Undertone: no arguments open the window, "undertone --help" tells the rest.
rem The JDK is JAVA_HOME's if that is 25 or newer, else the one that built this.
rem No path stands inside round brackets: one of its own, as in "Program Files (x86)", would end the block.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "java_home_used="
if defined JAVA_HOME call :use "%JAVA_HOME:"=%"
if defined java_home_used goto found
if not exist "%here%java-home" goto nojdk
for /f "usebackq delims=" %%h in ("%here%java-home") do call :use "%%h"
if not defined java_home_used goto nojdk

:found
if not exist "%here%undertone.jar" goto nojar
set "aot="
if not exist "%here%undertone.aot" goto start
if defined UNDERTONE_JAVA_OPTS goto start
set aot="-XX:AOTCache=%here%undertone.aot" -Xlog:disable

:start
rem No image of the memory when it crashes, and no report, which has the command line: passwords and keys would stand in
rem them.
"%java_home_used%\bin\java" ^
  -XX:+UseSerialGC -Xms12m -Xmx512m -XX:MaxDirectMemorySize=80g -XX:-CreateCoredumpOnCrash -XX:+SuppressFatalErrorMessage ^
  --module-path "%here%lib\javafx" --add-modules javafx.controls ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -cp "%here%undertone.jar;%here%lib\*" ^
  %aot% %UNDERTONE_JAVA_OPTS% undertone.Main %*
exit /b %errorlevel%

:nojdk
echo undertone: needs a JDK 25 or newer: set JAVA_HOME to one, or build again with mvn package. 1>&2
exit /b 2

:nojar
echo undertone: "%here%undertone.jar" is not there: build it with mvn package. 1>&2
exit /b 2

:use
set "candidate=%~1"
if "%candidate:~-1%"=="\" set "candidate=%candidate:~0,-1%"
if not exist "%candidate%\bin\java.exe" exit /b 0
if not exist "%candidate%\release" exit /b 0
for /f delims^=^"^ tokens^=2 %%v in ('findstr /b "JAVA_VERSION=" "%candidate%\release"') do call :newenough %%v
exit /b 0

:newenough
for /f "delims=.-+ " %%m in ("%1") do if %%m geq 25 set "java_home_used=%candidate%"
exit /b 0
