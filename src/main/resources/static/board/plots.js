// How arrivals, backlog, misses and pauses went, drawn by ECharts.
import { moment } from '../camunda/lib/rapport/words.js';

const COLOURS = { arrived: '#0b5c6b', backlog: '#52626b', missed: '#9b1c1c', paused: '#8a5a00' };
const drawn = new Map();

const plot = (place, stretches, zone) => {
  const what = place.dataset.plot;
  const chart = drawn.get(what) ?? window.echarts.init(place, null, { renderer: 'canvas' });
  drawn.set(what, chart);
  const isLine = what === 'backlog';
  chart.setOption({
    animation: false,
    grid: { left: 8, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: ([point]) => `${moment(point.axisValue, zone)}<br><b>${Number(point.value)}</b>`,
    },
    xAxis: {
      type: 'category',
      data: stretches.map(each => each.from),
      axisLabel: { formatter: from => moment(from, zone).replace(/^\S+ /, '').replace(', ', '\n'), hideOverlap: true, lineHeight: 15, fontSize: 11 },
    },
    yAxis: { type: 'value', minInterval: 1, min: 0 },
    series: [{
      type: isLine ? 'line' : 'bar',
      showSymbol: false,
      areaStyle: isLine ? { opacity: 0.15 } : undefined,
      itemStyle: { color: COLOURS[what] },
      lineStyle: { color: COLOURS[what] },
      data: stretches.map(each => each[what]),
    }],
  });
};

const many = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;
const sum = (stretches, what) => stretches.reduce((all, each) => all + each[what], 0);

export const drawPlots = ({ stretches }, zone) => {
  const back = document.getElementById('days').selectedOptions[0].textContent;
  document.getElementById('sums').textContent =
    `In the last ${back}: ${many(sum(stretches, 'arrived'), 'new case')}, ${many(sum(stretches, 'missed'), 'missed promise')} to customers, ${many(sum(stretches, 'paused'), 'pause')}. Cases open now: ${stretches.at(-1)?.backlog ?? 0}.`;
  if (window.echarts) {
    document.querySelectorAll('.plot').forEach(place => plot(place, stretches, zone));
  }
};

addEventListener('resize', () => drawn.forEach(chart => chart.resize()));
