@echo off
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem An archive of classes helps the Java that made it; any other must pass over it without a word.
set "archive=-Xshare:auto"
if exist "%~dp0kohyo.jsa" set "archive=-XX:SharedArchiveFile=%~dp0kohyo.jsa"
if exist "%~dp0kohyo.aot" set "archive=-XX:AOTCache=%~dp0kohyo.aot"
"%java%" -XX:+IgnoreUnrecognizedVMOptions "%archive%" -Xlog:disable -XX:+UseSerialGC -XX:NewSize=128m -XX:SurvivorRatio=14 -XX:TLABSize=256k -XX:TieredStopAtLevel=1 -XX:-UsePerfData -jar "%~dp0kohyo.jar" %*
