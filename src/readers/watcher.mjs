// A thread beside the one that reads, which may be in a loop and hear nothing: it ends the process that goes over its
// budget, and the one whose parent is gone. Plain JavaScript, since threads are started from files.
import {writeSync} from "node:fs";
import {workerData} from "node:worker_threads";

const {parent, budget} = workerData;
const often = 50;

function end(why) {
  if (why) writeSync(2, `\n${why}\n`);
  process.kill(process.pid, "SIGKILL");
}

setInterval(() => {
  const {user, system} = process.cpuUsage();
  const [microseconds, bytes] = budget;
  // Whoever loses its parent is given another.
  if (process.ppid !== parent) end();
  else if (user + system > microseconds) end("out of time");
  else if (process.memoryUsage.rss() > bytes) end("out of memory");
}, often);
