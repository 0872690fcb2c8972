/** The style sheet of `<d2l-channels>`. */
import { css } from "lit";

export const channelsStyles = css`
  sub {
    font-size: 0.7em;
    line-height: 0;
  }
  .sum-view {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 6px 8px;
  }
  .sum-view.below {
    flex-direction: column;
  }
  .thumbnail {
    flex-basis: 100%;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  .stacked .planes {
    display: grid;
    gap: 12px;
  }
  .stacked .sheets {
    gap: 8px;
  }
  .spread .planes {
    display: grid;
    grid-template-columns: auto auto auto auto auto;
    align-items: center;
    justify-items: center;
    gap: 10px 0;
  }
  .in,
  .slice,
  .out {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 0 4px;
  }
  .planes .sign {
    padding-top: 24px;
  }
  .part-name {
    color: var(--muted);
    font-weight: 400;
  }
  .none {
    width: 5rem;
    padding: 8px 4px;
    font-size: 0.8125rem;
    line-height: 1.2;
    text-align: center;
    color: var(--outside);
    border: 1px dashed var(--outside);
    border-radius: 5px;
  }
  .bracket {
    align-self: stretch;
    width: 14px;
    margin: 44px 14px 18px 0;
    border: 2px solid var(--muted);
    border-inline-start: 0;
    border-radius: 0 8px 8px 0;
    position: relative;
  }
  .bracket span {
    position: absolute;
    top: 50%;
    right: -13px;
    transform: translateY(-50%);
    width: 24px;
    height: 24px;
    line-height: 22px;
    border-radius: 50%;
    text-align: center;
    font-size: 1.25rem;
    color: var(--muted);
    background: var(--paper);
    border: 2px solid var(--muted);
  }
  .below .bracket {
    align-self: center;
    width: 60%;
    height: 10px;
    margin: 6px 0 14px;
    border: 2px solid var(--muted);
    border-top: 0;
    border-radius: 0 0 8px 8px;
  }
  .below .bracket span {
    top: auto;
    bottom: -13px;
    right: 50%;
    transform: translateX(50%);
  }
  .products {
    font-size: 0.9375rem;
    margin-top: 4px;
  }
  .cost {
    flex-basis: 100%;
  }
  .pointwise {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 12px 20px;
  }
  .pointwise.below .product {
    order: 3;
  }
  .product {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .groups {
    display: grid;
    align-items: center;
    justify-items: center;
  }
  .table {
    align-self: start;
  }
  .tile {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    line-height: 1.1;
    font-size: 0.875rem;
  }
  .tile.x {
    padding-bottom: 6px;
  }
  .tile.y {
    flex-direction: row;
    gap: 6px;
    margin-inline-start: 6px;
  }
  .tile.chosen {
    font-weight: 700;
  }
  .groups .sign {
    padding: 0;
    font-size: 1.25rem;
  }
`;
