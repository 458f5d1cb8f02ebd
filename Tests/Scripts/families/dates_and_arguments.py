import datetime, argparse, logging, sys, textwrap
from datetime import timedelta, date
d = datetime.datetime(2024, 2, 28, 13, 5, 9); print(d, d + timedelta(days=2, hours=5), d.strftime('%Y-%m-%d %H:%M:%S %a %B %j'), repr(d), d.date(), d.weekday(), d.isoformat(), date(2024, 3, 1) - date(2023, 3, 1), timedelta(seconds=3725), repr(timedelta(days=1, seconds=5)), str(timedelta(days=-1, microseconds=7)), timedelta(hours=2).total_seconds(), (d - datetime.datetime(2024, 1, 1)), d < datetime.datetime(2025, 1, 1), timedelta(minutes=90) / 2, f'{d:%H:%M}')
t = datetime.datetime.now(); print(type(t).__name__, (datetime.datetime.now() - t).total_seconds() < 5)
p = argparse.ArgumentParser(description='x')
p.add_argument('--lr', type=float, default=0.1, help='rate'); p.add_argument('--epochs', '-e', type=int, default=10); p.add_argument('--verbose', action='store_true'); p.add_argument('--opt', choices=['sgd', 'adam'], default='sgd'); p.add_argument('--hidden-size', type=int, default=4)
a = p.parse_args([]); print(a, a.lr, a.hidden_size, vars(a))
print(p.parse_args(['--lr', '0.5', '-e', '3', '--verbose', '--opt=adam']))
q = argparse.ArgumentParser(); q.add_argument('file'); q.add_argument('nums', nargs='*', type=int); print(q.parse_args(['a', '1', '2']))
try: p.parse_args(['--epochs', 'x'])
except SystemExit as e: print('exit', e.code)
logging.basicConfig(level=logging.INFO, format='%(levelname)s %(message)s', stream=sys.stdout)
logging.info('hello %d', 5); logging.debug('no'); log = logging.getLogger('a.b'); log.warning('w %s', 'x'); print(log.name, log.isEnabledFor(logging.DEBUG))
print(textwrap.dedent('''
  a
    b
'''), textwrap.fill('the quick brown fox jumps over the lazy dog', 15))
